import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { ProgramView } from '../pair-view.ts'
import { say } from '../words/say.ts'

/** The program's terminal shows the text; case, accents and spaces are folded where `folded`. @throws ExpectationFailed otherwise. */
export function expectShown(program: ProgramView, text: string, folded?: 'folded'): void {
  if (isShown(program, text, folded)) return
  throw new ExpectationFailed(
    {
      code: 'not-shown',
      text: say('not-shown', { who: program.name, text }),
      expected: say('not-shown-expected', { who: program.name, text }),
      actual: lastLines(program),
    },
    { timed: true },
  )
}

/** The program's terminal does not show the text. @throws ExpectationFailed when it does. */
export function expectNotShown(program: ProgramView, text: string): void {
  if (!isShown(program, text)) return
  throw new ExpectationFailed({
    code: 'shown',
    text: say('shown', { who: program.name, text }),
    expected: say('shown-expected', { who: program.name, text }),
    actual: lastLines(program),
  })
}

/** Whether the program's terminal shows the text. */
export function isShown({ terminal }: ProgramView, text: string, folded?: 'folded'): boolean {
  return folded ? fold(terminal).includes(fold(text)) : unwrapped(terminal).includes(unwrapped(text))
}

/** Something of these patterns stands on the program's terminal; they are matched without case and accents. @throws ExpectationFailed otherwise. */
export function expectShownLike(
  program: ProgramView,
  patterns: readonly RegExp[],
  expected: { es: string; en: string },
): void {
  const terminal = fold(program.terminal)
  if (patterns.some((pattern) => pattern.test(terminal))) return
  throw new ExpectationFailed(
    { code: 'not-shown', text: say('not-shown-like', { who: program.name }), expected, actual: lastLines(program) },
    { timed: true },
  )
}

/** A text without case, accents and more than one space in a row. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ')
}

function unwrapped(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ')
}

function lastLines({ terminal }: ProgramView): { es: string; en: string } {
  const lines = terminal.trimEnd().split('\n').slice(-6).join('\n')
  return lines === '' ? say('terminal-empty') : { es: lines, en: lines }
}
