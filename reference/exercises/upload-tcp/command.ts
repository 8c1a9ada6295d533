import type { ReferenceOptions } from '../../terminal/reference-options.ts'
import { untilAborted } from '../../terminal/until-aborted.ts'
import { defaultPort as port } from './protocol.ts'
import { startUploadServer } from './server.ts'
import { runTerminalClient } from './terminal-client.ts'

/** What `pnpm reference upload-tcp` runs. */
export const title = {
  es: 'Envío de un archivo al servidor, que pregunta antes de sobrescribir (TCP)',
  en: 'Sending a file to the server, which asks before it overwrites (TCP)',
}

/** The port when none is given. */
export const defaultPort = port

/** Whether `--dir` means anything here. */
export const usesFolder = true

/** Runs the server until `signal` is aborted; gives the exit code. */
export async function server(
  options: Pick<ReferenceOptions, 'host' | 'port' | 'dir' | 'lang' | 'signal' | 'say'>,
): Promise<number> {
  await using _running = await startUploadServer(options)
  await untilAborted(options.signal)
  return 0
}

/** Runs the client on this process's keyboard; gives the exit code. */
export function client(options: Pick<ReferenceOptions, 'host' | 'port' | 'dir' | 'lang' | 'signal'>): Promise<number> {
  const { stdin: input, stdout: output, stderr: errors } = process
  return runTerminalClient({ ...options, input, output, errors })
}
