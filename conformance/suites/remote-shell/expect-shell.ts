import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { ProgramView } from '../../pair/pair-view.ts'
import { isSameAnswer, shownAnswers } from './shown-answers.ts'
import { say } from './words/say.ts'

/** What cannot be done is answered otherwise than what was done, where answers can be told apart. @throws ExpectationFailed otherwise. */
export function expectRefused(client: ProgramView, done: string, refused: string, names: readonly string[]): void {
  const answerTo = (line: string) => shownAnswers(client)?.[client.typed.findIndex((each) => each.line === line)]
  const [success, failure] = [answerTo(done), answerTo(refused)]
  if (!success || !failure || !isSameAnswer(success, failure, names)) return
  throw new ExpectationFailed(
    {
      code: 'same-answer',
      text: say('same-answer', { asked: refused, text: failure.slice(0, 80) }),
      expected: say('different-answer-expected'),
    },
    { timed: true },
  )
}

/** Something is shown after each command but `ls`, where answers can be told apart. @throws ExpectationFailed otherwise. */
export function expectAllAnswered(client: ProgramView): void {
  const answers = shownAnswers(client)
  const silent = client.typed.find(({ line }, i) => line !== 'ls' && answers?.[i] === '')
  if (!silent) return
  throw new ExpectationFailed(
    {
      code: 'not-answered',
      text: say('pair-not-answered', { asked: silent.line }),
      expected: say('pair-answered-expected'),
    },
    { timed: true },
  )
}

/** The file lies in the folder, and there only. @throws ExpectationFailed otherwise. */
export function expectMoved({ files }: ProgramView, name: string, folder: string, content: Buffer): void {
  const isMoved = [...files].some(([path, bytes]) => path.endsWith(`${folder}/${name}`) && bytes.equals(content))
  const isThere = files.has(name)
  if (isMoved && !isThere) return
  const fate = isThere ? (isMoved ? 'copied' : 'stayed') : 'lost'
  throw new ExpectationFailed(
    { code: 'misplaced', text: say('misplaced', { fate, name }), expected: say('moved-expected') },
    { timed: true },
  )
}
