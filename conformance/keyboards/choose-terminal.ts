import type { Text } from '../model/text.ts'
import { LaunchProblem } from '../subject/launch-problem.ts'
import type { LaunchedProgram } from '../subject/launched-program.ts'
import { InputWatch } from '../subject/waits-for-input.ts'
import { say } from './words/say.ts'

/** What a program's keyboard and screen are. */
export interface TerminalChoice {
  readonly terminal: 'pipe' | 'pty'
  /** What a report says about it. */
  readonly told: Text
}

/** What became of a program soon after its start. */
type Start = 'runs' | 'ended' | 'failed'

const lookEveryMs = 10

/**
 * Finds out whether a program gets a pseudo-terminal or pipes: it is started in a pseudo-terminal, and with pipes only when
 * it ends there at once. `launch` starts it; what was started is ended again. A program that waits for its keyboard, listens,
 * or runs for `startsMs` has started.
 * @throws LaunchProblem when it cannot be started at all.
 */
export async function chooseTerminal(
  launch: (terminal: 'pipe' | 'pty') => Promise<LaunchedProgram>,
  startsMs = 400,
): Promise<TerminalChoice> {
  const inTerminal = await tried(launch, 'pty', startsMs).catch((problem: unknown) => {
    if (problem instanceof LaunchProblem && problem.code === 'pseudo-terminal-missing') return 'missing'
    throw problem
  })
  if (inTerminal === 'missing') return { terminal: 'pipe', told: say('terminal-missing') }
  if (inTerminal === 'runs') return { terminal: 'pty', told: say('terminal-pty') }
  const withPipes = await tried(launch, 'pipe', startsMs)
  if (withPipes === 'runs' || (withPipes === 'ended' && inTerminal === 'failed'))
    return { terminal: 'pipe', told: say('terminal-pipe') }
  return { terminal: 'pty', told: say(inTerminal === 'failed' ? 'terminal-neither' : 'terminal-pty') }
}

async function tried(
  launch: (terminal: 'pipe' | 'pty') => Promise<LaunchedProgram>,
  terminal: 'pipe' | 'pty',
  startsMs: number,
): Promise<Start> {
  await using program = await launch(terminal)
  const watch = new InputWatch(program, startsMs)
  const deadline = performance.now() + startsMs
  while (performance.now() < deadline) {
    const exit = await program.waitForExit(lookEveryMs)
    if (exit) return exit.code === 0 ? 'ended' : 'failed'
    if ((await watch.look()).waits || (program.listening() ?? []).length > 0) return 'runs'
  }
  return 'runs'
}
