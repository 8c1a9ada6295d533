import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import { expectShown, isShown } from '../../../pair/oracles/shown-text.ts'
import type { PairView } from '../../../pair/pair-view.ts'
import { say } from '../words/say.ts'
import { saidTo } from './said-to.ts'

/** Two words of a language next to each other: what an encoding makes of a text has none. */
const legible = /\p{L}{2,}[,.]? \p{L}{2,}/u
const beginningCharacters = 10

/**
 * What the server answers is to be read at the client: what its operator typed, whole, or some word of what it says by
 * itself. @throws NotApplicable when it answers nothing; ExpectationFailed when the client shows nothing of it.
 */
export function expectAnswerShown(view: PairView, text: string, reply: string): void {
  const { client } = view
  if ([text, reply].some((each) => isShown(client, each))) return
  const answer = saidTo(view, 'to-client')
  if (answer === '') throw new NotApplicable({ code: 'no-answer', text: say('pair-no-answer') })
  for (const each of [text, reply]) if (answer.includes(each.slice(0, beginningCharacters))) expectShown(client, each)
  const words = answer.match(/[\p{L}\d]{3,}/gu) ?? []
  if (!legible.test(answer) || words.some((word) => isShown(client, word, 'folded'))) return
  throw new ExpectationFailed(
    {
      code: 'answer-not-shown',
      text: say('pair-answer-not-shown'),
      expected: say('pair-answer-expected', { text: answer.slice(0, 80) }),
    },
    { timed: true },
  )
}
