import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { ProgramView } from '../pair-view.ts'
import { say } from '../words/say.ts'
import { expectNoTraceback } from './program-end.ts'

/** What the program wrote on its terminal since it last asked something that was answered. */
export function toldSince({ terminal, typed }: Pick<ProgramView, 'terminal' | 'typed'>): string {
  const prompt = typed.findLast((each) => each.prompt)?.prompt
  const at = prompt === undefined ? -1 : terminal.lastIndexOf(prompt)
  return at < 0 ? terminal : terminal.slice(at + (prompt?.length ?? 0))
}

/** The program does not wait for ever in silence: it ended in order, said something, or waits for its person. @throws ExpectationFailed otherwise. */
export function expectNotStuck(program: ProgramView): void {
  expectNoTraceback(program)
  if (program.exit || program.waits || /\p{L}/u.test(toldSince(program))) return
  throw new ExpectationFailed(
    {
      code: 'stuck',
      text: say('stuck', { who: program.name }),
      expected: say('stuck-expected', { who: program.name }),
    },
    { timed: true },
  )
}
