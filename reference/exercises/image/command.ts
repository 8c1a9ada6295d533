import type { ReferenceOptions } from '../../terminal/reference-options.ts'
import { untilAborted } from '../../terminal/until-aborted.ts'
import { defaultPort as imagePort } from './protocol.ts'
import { startImageServer } from './server.ts'
import { runTerminalClient } from './terminal-client.ts'

/** What `pnpm reference image` runs. */
export const title = {
  es: 'Imagen: el servidor envía el archivo .jpg que se le pide (TCP)',
  en: 'Image: the server sends the .jpg file that it is asked for (TCP)',
}

/** The port when none is given. */
export const defaultPort = imagePort

/** Whether `--dir` means anything here: the server sends what is there, the client stores there. */
export const usesFolder = true

/** Runs the server until `signal` is aborted; gives the exit code. */
export async function server(
  options: Pick<ReferenceOptions, 'host' | 'port' | 'dir' | 'lang' | 'signal' | 'say'>,
): Promise<number> {
  const { host, signal } = options
  const say = (line: string) => options.say(line)
  say('Iniciando servidor...')
  await using running = await startImageServer({ ...options, say })
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
