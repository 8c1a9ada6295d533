import { constants } from 'node:os'
import type { spawn } from '@lydell/node-pty'
import { LaunchProblem } from './launch-problem.ts'
import type { ProgramEvents, ProgramProcess, ProgramStart } from './program-process.ts'

const controlD = '\x04'

/**
 * Starts a program in a pseudo-terminal, as the leader of a session of its own; its errors come as output.
 * @throws LaunchProblem when the optional package is missing or the system refuses to start the program.
 */
export async function spawnWithPseudoTerminal(start: ProgramStart, events: ProgramEvents): Promise<ProgramProcess> {
  const pseudoTerminal = await loadPseudoTerminal()
  const terminal = spawnOrExplain(pseudoTerminal, start)
  terminal.onData((data: string | Buffer) => events.output('stdout', Buffer.from(data)))
  terminal.onExit(({ exitCode, signal }) => {
    const name = signalName(signal)
    events.exit(name === null ? exitCode : null, name)
    events.closed()
  })
  return {
    pid: terminal.pid,
    type: (line) => terminal.write(`${line}\r`),
    closeKeyboard: () => terminal.write(controlD),
    release: () => {},
  }
}

/**
 * Loads the optional package that opens pseudo-terminals.
 * @throws LaunchProblem when it is not installed.
 */
export async function loadPseudoTerminal(module = '@lydell/node-pty'): Promise<{ spawn: typeof spawn }> {
  try {
    return (await import(module)) as { spawn: typeof spawn }
  } catch {
    throw new LaunchProblem('pseudo-terminal-missing', { module })
  }
}

function spawnOrExplain(pseudoTerminal: { spawn: typeof spawn }, start: ProgramStart): ReturnType<typeof spawn> {
  try {
    return pseudoTerminal.spawn(start.file, [...start.words], {
      name: 'xterm',
      cols: 200,
      rows: 50,
      cwd: start.folder,
      env: { ...start.environment },
      encoding: null,
    })
  } catch (problem) {
    throw new LaunchProblem('program-not-started', { program: start.file, problem: (problem as Error).message })
  }
}

function signalName(number: number | undefined): NodeJS.Signals | null {
  const found = Object.entries(constants.signals).find(([, value]) => value === number)
  return found === undefined ? null : (found[0] as NodeJS.Signals)
}
