import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { ProgramView } from '../pair-view.ts'
import { say } from '../words/say.ts'

/** The program ended, and not by a traceback. @throws ExpectationFailed otherwise. */
export function expectEnded(program: ProgramView): void {
  expectNoTraceback(program)
  if (program.exit) return
  throw new ExpectationFailed(
    {
      code: 'still-runs',
      text: say('still-runs', { who: program.name }),
      expected: say('still-runs-expected', { who: program.name }),
    },
    { timed: true },
  )
}

/** The program still runs. @throws ExpectationFailed when it ended. */
export function expectRuns(program: ProgramView): void {
  expectNoTraceback(program)
  const { exit } = program
  if (!exit) return
  throw new ExpectationFailed({
    code: 'ended',
    text: say('ended', { who: program.name, how: exit.signal ?? String(exit.code) }),
    expected: say('ended-expected', { who: program.name }),
  })
}

/** The program did not end by a traceback. @throws ExpectationFailed with its last line otherwise. */
export function expectNoTraceback({ name, traceback, terminal }: ProgramView): void {
  if (traceback === undefined) return
  const lines = terminal.trimEnd().split('\n').slice(-8).join('\n')
  throw new ExpectationFailed({
    code: 'traceback',
    text: say('traceback', { who: name, traceback }),
    expected: say('traceback-expected', { who: name }),
    actual: { es: lines, en: lines },
  })
}
