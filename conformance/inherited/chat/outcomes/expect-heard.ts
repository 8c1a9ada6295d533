import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { expectShown, fold } from '../../../pair/oracles/shown-text.ts'
import type { ProgramView } from '../../../pair/pair-view.ts'
import { say } from '../words/say.ts'

/** The person who listens reads the text on the terminal, whole and once. @throws ExpectationFailed otherwise. */
export function expectHeard(listener: ProgramView | undefined, text: string): void {
  if (!listener)
    throw new ExpectationFailed(
      { code: 'nobody-there', text: say('pair-nobody-there'), expected: say('text-expected', { text }) },
      { timed: true },
    )
  expectShown(listener, text)
  if (!isRepeated(listener, text)) return
  throw new ExpectationFailed({
    code: 'said-twice',
    text: say('pair-said-twice', { who: listener.name, text }),
    expected: say('text-expected', { text }),
  })
}

/** Twice in a row; a program that draws the whole conversation again has other lines in between. */
function isRepeated({ terminal }: ProgramView, text: string): boolean {
  const lines = terminal
    .split('\n')
    .map(fold)
    .filter((line) => /\p{L}/u.test(line))
  const wanted = fold(text)
  return lines.some((line, i) => line.includes(wanted) && (lines[i + 1] ?? '').includes(wanted))
}
