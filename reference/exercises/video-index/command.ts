import type { ReferenceOptions } from '../../terminal/reference-options.ts'
import { untilAborted } from '../../terminal/until-aborted.ts'
import { UnreadableDatabase } from './client-store.ts'
import { runKeyboardClient } from './keyboard-client.ts'
import { defaultPort as port } from './protocol.ts'
import { type IndexServer, startIndexServer } from './server.ts'
import { indexWords } from './words.ts'

/** What `pnpm reference video-index` runs. */
export const title = {
  es: 'Índice de videos: el servidor central que sabe quién tiene qué (TCP)',
  en: 'Video index: the central server that knows who has what (TCP)',
}

/** The port when none is given. */
export const defaultPort = port

/** Whether `--dir` means anything here: `bd_clientes.txt` lies there. */
export const usesFolder = true

/** Runs the central server until `signal` is aborted; gives the exit code. */
export async function server(
  options: Pick<ReferenceOptions, 'host' | 'port' | 'dir' | 'lang' | 'signal' | 'say'>,
): Promise<number> {
  let running: IndexServer
  try {
    running = await startIndexServer(options)
  } catch (error) {
    if (!(error instanceof UnreadableDatabase)) throw error
    process.stderr.write(`${indexWords[options.lang].unreadable(error.path, error.problem)}\n`)
    return 1
  }
  await using _ = running
  await untilAborted(options.signal)
  await running.close()
  return 0
}

/** Runs the keyboard client on this process's keyboard and screen; gives the exit code. */
export function client(options: Pick<ReferenceOptions, 'host' | 'port' | 'lang' | 'signal'>): Promise<number> {
  const { stdin: input, stdout: output, stderr: errors } = process
  return runKeyboardClient({ ...options, input, output, errors })
}
