import type { ReferenceOptions } from '../../terminal/reference-options.ts'
import { untilAborted } from '../../terminal/until-aborted.ts'
import { defaultPort as reversePort } from './protocol.ts'
import { startReverseServer } from './server.ts'
import { runTerminalClient } from './terminal-client.ts'

/** What `pnpm reference reverse` runs. */
export const title = {
  es: 'Texto invertido: el servidor devuelve un archivo al revés y su tamaño (TCP)',
  en: 'Reversed text: the server gives a file back to front, and its size (TCP)',
}

/** The port when none is given. */
export const defaultPort = reversePort

/** Whether `--dir` means anything here: the client reads and stores there. */
export const usesFolder = true

/** Runs the server until `signal` is aborted; gives the exit code. */
export async function server(
  options: Pick<ReferenceOptions, 'host' | 'port' | 'lang' | 'signal' | 'say'>,
): Promise<number> {
  const { host, signal } = options
  const say = (line: string) => options.say(line)
  say('Iniciando servidor...')
  await using running = await startReverseServer({ ...options, say })
  say(`Servidor escuchando en ${host.includes(':') ? `[${host}]` : host}:${running.port}`)
  say('CTRL + C -> SALIR')
  await untilAborted(signal)
  say('Cerrando servidor...')
  return 0
}

/** Runs the client on this process's keyboard and screen; gives the exit code. */
export function client(options: Pick<ReferenceOptions, 'host' | 'port' | 'dir' | 'lang' | 'signal'>): Promise<number> {
  return runTerminalClient({ ...options, input: process.stdin, output: process.stdout, errors: process.stderr })
}
