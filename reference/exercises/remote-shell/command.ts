import type { ReferenceOptions } from '../../terminal/reference-options.ts'
import { untilAborted } from '../../terminal/until-aborted.ts'
import { defaultPort as port } from './protocol.ts'
import { startShellServer } from './server.ts'
import { runTerminalClient } from './terminal-client.ts'

/** What `pnpm reference remote-shell` runs. */
export const title = {
  es: 'Comandos a distancia sobre la carpeta de un servidor (UDP)',
  en: "Remote commands on a server's folder (UDP)",
}

/** The port when none is given. */
export const defaultPort = port

/** Whether `--dir` means anything here. */
export const usesFolder = true

/** Runs the server until a client sends `exit` or `signal` is aborted; gives the exit code. */
export async function server(
  options: Pick<ReferenceOptions, 'host' | 'port' | 'dir' | 'lang' | 'signal' | 'say'>,
): Promise<number> {
  await using running = await startShellServer(options)
  const aborted = untilAborted(options.signal)
  await Promise.race([aborted, running.exited])
  return 0
}

/** Runs the terminal client on this process's keyboard and screen; gives the exit code. */
export function client(options: Pick<ReferenceOptions, 'host' | 'port' | 'lang' | 'signal'>): Promise<number> {
  const { stdin: input, stdout: output, stderr: errors } = process
  return runTerminalClient({ ...options, input, output, errors })
}
