import { ExpectationFailed } from '../model/outcome-errors.ts'
import type { Text } from '../model/text.ts'
import type { ClientContext } from '../runner/client-context.ts'
import { say } from '../words/say.ts'

const linesShown = 6

/**
 * The program's terminal comes to show what `isShown` looks for.
 * @throws ExpectationFailed with its last lines.
 */
export async function expectTerminal(
  { program, pace }: Pick<ClientContext, 'program' | 'pace'>,
  wanted: Text,
  isShown: (terminal: string) => boolean,
): Promise<void> {
  const running = program()
  if (await running.waitForTerminal(isShown, pace.answerMs)) return
  const last = running.terminal().trimEnd().split('\n').slice(-linesShown)
  const lines = last.map((line) => line.trimEnd()).join(' ⏎ ')
  const expected = say('terminal-expected', { wanted: '' })
  throw new ExpectationFailed(
    {
      code: 'terminal-lacks',
      text: say('terminal-lacks', { ms: Math.round(pace.answerMs) }),
      expected: { es: `${expected.es}${wanted.es}`, en: `${expected.en}${wanted.en}` },
      actual: lines === '' ? say('terminal-empty') : say('terminal-actual', { lines }),
    },
    { answer: lines === '' ? 'none' : 'wrong', timed: true },
  )
}
