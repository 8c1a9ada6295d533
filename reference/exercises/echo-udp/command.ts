import type { ReferenceOptions } from '../../terminal/reference-options.ts'
import { untilAborted } from '../../terminal/until-aborted.ts'
import { defaultPort as port } from './protocol.ts'
import { startEchoServer } from './server.ts'
import { runTerminalClient } from './terminal-client.ts'

/** What `pnpm reference echo-udp` runs. */
export const title = {
  es: 'Probar sockets: un servidor que devuelve lo que recibe (UDP)',
  en: 'Trying out sockets: a server that gives back what it receives (UDP)',
}

/** The port when none is given. */
export const defaultPort = port

/** Whether `--dir` means anything here. */
export const usesFolder = false

/** Runs the server until `signal` is aborted; gives the exit code. */
export async function server(
  options: Pick<ReferenceOptions, 'host' | 'port' | 'lang' | 'signal' | 'say'>,
): Promise<number> {
  await using _running = await startEchoServer(options)
  await untilAborted(options.signal)
  return 0
}

/** Runs the client on this process's keyboard and screen; gives the exit code. */
export function client(options: Pick<ReferenceOptions, 'host' | 'port' | 'lang' | 'signal'>): Promise<number> {
  const { stdin: input, stdout: output, stderr: errors } = process
  return runTerminalClient({ ...options, input, output, errors })
}
