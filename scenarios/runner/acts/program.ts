import { NotApplicable } from '../../../conformance/model/outcome-errors.ts'
import type { LaunchedProgram } from '../../../conformance/subject/launched-program.ts'
import { say } from '../../words/say.ts'
import type { Act } from '../act.ts'
import { readPattern } from '../pattern.ts'
import { fillIn } from '../placeholders.ts'
import type { ExpectTerminal } from '../scenario.ts'
import type { ScenarioRun } from '../scenario-run.ts'
import { stepFailed, stepSays } from '../step-failure.ts'
import type { StepPlace } from '../step-place.ts'

/** Types a line on the program's keyboard. */
export function typeAct(line: string, place: StepPlace): Act {
  return async (run) => {
    launched(run, place)
    run.stage.type(fillIn(line, (name) => run.address(name)))
  }
}

/** Ends the program's input, as Ctrl+D does. */
export function endKeyboardAct(place: StepPlace): Act {
  return async (run) => {
    launched(run, place).closeKeyboard()
  }
}

/** Waits until the program's terminal shows a text, or looks whether it ever shows one that it must not. */
export function expectTerminalAct(expected: string | ExpectTerminal, place: StepPlace): Act {
  return typeof expected === 'object' && 'lacks' in expected
    ? expectLackAct(expected.lacks, place)
    : expectShownAct(expected, place)
}

function expectShownAct(wanted: string | { readonly matches: string }, place: StepPlace): Act {
  return async (run) => {
    const program = launched(run, place)
    const { answerMs } = run.stage.pace
    const filled = fillIn(wanted, (name) => run.address(name), typeof wanted === 'string' ? undefined : escaped)
    const pattern = typeof filled === 'string' ? undefined : readPattern(filled.matches)
    const shows = (text: string) => (pattern ? pattern.test(text) : text.includes(filled as string))
    if (await program.waitForTerminal(shows, answerMs)) return
    const text = typeof filled === 'string' ? filled : filled.matches
    throw stepFailed(place, undefined, {
      code: 'not-on-terminal',
      what: say('not-on-terminal', { ms: Math.round(answerMs) }),
      expected: say(pattern ? 'terminal-matches-expected' : 'terminal-expected', { text }),
      actual: say('terminal-actual', { text: JSON.stringify(program.terminal().slice(-300)) }),
      facts: { answer: 'none', timed: true },
    })
  }
}

/** The text does not appear before the program ends, or as long as an answer may take. */
function expectLackAct(lacking: string, place: StepPlace): Act {
  return async (run) => {
    const program = launched(run, place)
    await Promise.race([
      program.waitForTerminal((text) => text.includes(lacking), run.stage.pace.answerMs),
      program.waitForExit(run.stage.pace.answerMs),
    ])
    if (!program.terminal().includes(lacking)) return
    throw stepFailed(place, undefined, {
      code: 'on-terminal',
      what: say('on-terminal', { text: lacking }),
      expected: say('terminal-lacks-expected', { text: lacking }),
      actual: say('terminal-actual', { text: JSON.stringify(program.terminal().slice(-300)) }),
      facts: { answer: 'wrong' },
    })
  }
}

/** Waits until the program ends by itself, with `code` or with any; `eventually` is as long as “not for ever” means. */
export function expectExitAct(code: 'any' | 'eventually' | number, place: StepPlace): Act {
  return async (run) => {
    const program = launched(run, place)
    const answerMs = code === 'eventually' ? run.stage.exitMs : run.stage.pace.answerMs
    const exit = await program.waitForExit(answerMs)
    if (exit && (typeof code === 'string' || exit.code === code)) return
    throw stepFailed(place, undefined, {
      code: exit ? 'exit-differs' : 'still-running',
      what: exit
        ? say('exit-differs', { how: exit.signal ?? String(exit.code) })
        : say('still-running', { ms: Math.round(answerMs) }),
      expected: typeof code === 'string' ? say('exit-expected') : say('exit-code-expected', { code }),
      facts: { answer: exit ? 'wrong' : 'none', timed: !exit },
    })
  }
}

function launched({ stage }: ScenarioRun, place: StepPlace): LaunchedProgram {
  const program = stage.program()
  if (program) return program
  throw new NotApplicable({ code: 'needs-launched', text: stepSays(place, say('needs-launched')) })
}

/** An address within a pattern stands for itself. */
function escaped(text: string): string {
  return text.replace(/[.\\]/g, '\\$&')
}
