import type { ReferenceOptions } from '../../terminal/reference-options.ts'
import { untilAborted } from '../../terminal/until-aborted.ts'
import { defaultPort as port } from './protocol.ts'
import { startCanvasServer } from './server.ts'
import { runTerminalClient } from './terminal-client.ts'

/** What `pnpm reference canvas` runs. */
export const title = {
  es: 'DrawColorCanvas: un tablero de 50×50 que muchos pintan a la vez (TCP)',
  en: 'DrawColorCanvas: a board of 50×50 that many people paint at once (TCP)',
}

/** The port when none is given. */
export const defaultPort = port

/** Whether `--dir` means anything here. */
export const usesFolder = false

/** Runs the server until `signal` is aborted; gives the exit code. */
export async function server(
  options: Pick<ReferenceOptions, 'host' | 'port' | 'mode' | 'signal' | 'say'>,
): Promise<number> {
  await using running = await startCanvasServer(options)
  await untilAborted(options.signal)
  await running.close()
  return 0
}

/** Runs the terminal client on this process's keyboard and screen; gives the exit code. */
export function client(options: Pick<ReferenceOptions, 'host' | 'port' | 'lang' | 'signal'>): Promise<number> {
  const { stdin: input, stdout: output, stderr: errors, env } = process
  return runTerminalClient({ ...options, input, output, errors, env })
}
