import type { ReferenceOptions } from '../../terminal/reference-options.ts'
import { untilAborted } from '../../terminal/until-aborted.ts'
import { runPeerClient } from './peer-client.ts'
import { indexPort, defaultPort as providerPort, sharedFolder } from './protocol.ts'
import { startProvider } from './provider.ts'
import { peerWords } from './words.ts'

/** What `pnpm reference video-peer` runs. */
export const title = {
  es: 'Cliente de videos: comparte los suyos y descarga los de otros (TCP)',
  en: 'Video peer: offers its videos and downloads those of others (TCP)',
}

/** The port of the provider when none is given. */
export const defaultPort = providerPort

/** The port of the central server, which the client connects to when none is given. */
export const defaultClientPort = indexPort

/** The port of the provider that runs beside the client when none is given. */
export const defaultListenPort = providerPort

/** Whether `--dir` means anything here: the two folders lie below it. */
export const usesFolder = true

/** Runs the provider alone until `signal` is aborted; gives the exit code. */
export async function server(
  options: Pick<ReferenceOptions, 'host' | 'port' | 'dir' | 'lang' | 'signal' | 'say'>,
): Promise<number> {
  const { host } = options
  const say = (line: string) => options.say(line)
  say('Iniciando servidor...')
  await using provider = await startProvider(options)
  say(`Servidor escuchando en ${host.includes(':') ? `[${host}]` : host}:${provider.port}`)
  say(peerWords[options.lang].providing(provider.port, sharedFolder))
  say('CTRL + C -> SALIR')
  await untilAborted(options.signal)
  say('Forzando cierre de servidor!')
  return 0
}

/** Runs the whole client on this process's keyboard and screen; gives the exit code. */
export function client(
  options: Pick<ReferenceOptions, 'host' | 'port' | 'listen' | 'dir' | 'lang' | 'signal'>,
): Promise<number> {
  const { stdin: input, stdout: output, stderr: errors } = process
  const listen = options.listen ?? providerPort
  return runPeerClient({ ...options, listen, listenHost: '0.0.0.0', input, output, errors })
}
