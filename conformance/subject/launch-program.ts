import { randomUUID } from 'node:crypto'
import { commandWords } from './command-line.ts'
import { findProgram } from './find-program.ts'
import { LaunchedProgram } from './launched-program.ts'
import { programEnvironment } from './program-environment.ts'
import { spawnWithPipes } from './spawn-with-pipes.ts'
import { spawnWithPseudoTerminal } from './spawn-with-pseudo-terminal.ts'

/** How a student's program is started. */
export interface LaunchOptions {
  /** One command, without a shell; `{host}`, `{port}`, `{dir}` (its folder) and `placeholders` are filled in. */
  readonly command: string
  readonly host?: string
  readonly port?: number
  readonly placeholders?: Readonly<Record<string, string | number>>
  /** Where it runs: already a private copy. */
  readonly folder: string
  /** Variables on top of the usual ones. */
  readonly environment?: Readonly<Record<string, string>>
  /** A pseudo-terminal for programs that behave differently on one; default `pipe`. */
  readonly terminal?: 'pipe' | 'pty'
  /** How much output is kept, half from its beginning and half from its end; default 128 KiB. */
  readonly maxTerminalBytes?: number
}

/**
 * Starts a program in a process group of its own, with an open keyboard on which nobody types.
 * @throws LaunchProblem when it cannot be started.
 */
export async function launchProgram(options: LaunchOptions): Promise<LaunchedProgram> {
  const { terminal = 'pipe', host, port, folder: dir, placeholders } = options
  const marker = randomUUID()
  const [program, ...words] = commandWords(options.command, { ...placeholders, host, port, dir })
  const environment = programEnvironment(marker, terminal, options.environment ?? {})
  const file = await findProgram(program, options.folder, environment['PATH'] ?? '')
  const spawn = terminal === 'pty' ? spawnWithPseudoTerminal : spawnWithPipes
  const start = { file, words, folder: options.folder, environment }
  const launched = new LaunchedProgram(options.folder, marker, options.maxTerminalBytes ?? 128 * 1024)
  await launched.start((events) => spawn(start, events))
  return launched
}
