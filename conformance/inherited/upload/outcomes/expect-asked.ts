import { prompts } from '../../../keyboards/prompt-patterns.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { fold } from '../../../pair/oracles/shown-text.ts'
import type { PairView } from '../../../pair/pair-view.ts'
import { say } from '../words/say.ts'

/** The person was asked before the server touched its file. @throws ExpectationFailed otherwise. */
export function expectAsked({ client, server }: PairView, name: string): void {
  const answer = client.typed.find(({ prompt }) => prompt !== undefined && isQuestion(prompt))
  const touched = server.changes.find(({ path }) => path.endsWith(name))
  const wasShown = client.terminal.split('\n').some(isQuestion)
  const isEarly = touched !== undefined && answer !== undefined && touched.atMs < answer.atMs
  if (!isEarly && (answer || wasShown)) return
  throw new ExpectationFailed(
    {
      code: isEarly ? 'touched-before-answer' : 'not-asked',
      text: say(isEarly ? 'pair-touched-early' : 'pair-not-asked', { file: name }),
      expected: say('pair-asked-expected', { file: name }),
    },
    { timed: !isEarly },
  )
}

function isQuestion(line: string): boolean {
  return prompts.overwrite.some((pattern) => pattern.test(fold(line)))
}
