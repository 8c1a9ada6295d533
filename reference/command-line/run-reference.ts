import type { ExerciseCommand } from './exercise-command.ts'
import type { RunOptions } from './read-arguments.ts'
import { commandLineWords } from './words.ts'

/** Runs one program of an exercise on this process's terminal until it ends, or until Ctrl+C or SIGTERM; gives the exit code. */
export async function runReference(
  exercise: ExerciseCommand,
  role: 'server' | 'client',
  given: RunOptions,
): Promise<number> {
  const stop = new AbortController()
  const abort = () => stop.abort()
  process.once('SIGINT', abort)
  process.once('SIGTERM', abort)
  // A closed output ends a client, which has nobody to show to; a server goes on without its console.
  process.stdout.on('error', () => role === 'client' && abort())
  const options = {
    ...given,
    port: given.port ?? (role === 'client' ? exercise.defaultClientPort : undefined) ?? exercise.defaultPort,
    signal: stop.signal,
    say: (line: string) => process.stdout.write(`${line}\n`),
  }
  try {
    return await exercise[role](options)
  } catch (error) {
    const sentence = explainSystemError(error as NodeJS.ErrnoException, options)
    if (sentence === undefined) throw error
    process.stderr.write(`${sentence}\n`)
    return 1
  } finally {
    process.off('SIGINT', abort)
    process.off('SIGTERM', abort)
  }
}

function explainSystemError(
  error: NodeJS.ErrnoException,
  { host, port, lang }: { readonly host: string; readonly port: number; readonly lang: RunOptions['lang'] },
): string | undefined {
  if (error.syscall === undefined || error.code === undefined) return undefined
  const words = commandLineWords[lang]
  const place = `${host}:${port}`
  return error.code === 'EADDRINUSE' ? words.portInUse(place) : words.cannotListen(place, error.code)
}
