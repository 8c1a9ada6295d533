import type { Box, PrivateNetwork } from '../box/box.ts'
import { behindShim } from './behind-shim.ts'
import { commandWords } from './command-line.ts'
import { findProgram } from './find-program.ts'
import { guardedMarker } from './guard-against-kill.ts'
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
  /** Keeps it apart from the machine and within limits. */
  readonly box?: Box | undefined
  /** Another network than our own to start it in. */
  readonly network?: PrivateNetwork | undefined
  /** Folders outside of its own that it needs to read, also in a box. */
  readonly readable?: readonly string[]
  /** How much output is kept, half from its beginning and half from its end; default 128 KiB. */
  readonly maxTerminalBytes?: number
}

/**
 * Starts a program in a process group of its own, with an open keyboard on which nobody types.
 * @throws LaunchProblem when it cannot be started.
 */
export async function launchProgram(options: LaunchOptions): Promise<LaunchedProgram> {
  const { terminal = 'pipe', host, port, folder: dir, placeholders, box, network, readable = [] } = options
  const marker = guardedMarker()
  const [program, ...words] = commandWords(options.command, { ...placeholders, host, port, dir })
  const environment = programEnvironment(marker, terminal, options.environment ?? {})
  const found = await findProgram(program, options.folder, environment['PATH'] ?? '')
  const file = await behindShim(found, options.folder, environment)
  const spawn = terminal === 'pty' ? spawnWithPseudoTerminal : spawnWithPipes
  const bare = { file, words, folder: dir, environment, readable }
  const boxed = box === undefined ? bare : box.wrap(bare, terminal)
  const start = network === undefined ? boxed : network.enter(boxed)
  const launched = new LaunchedProgram(dir, marker, options.maxTerminalBytes ?? 128 * 1024, box)
  await launched.start((events) => spawn(start, events))
  return launched
}
