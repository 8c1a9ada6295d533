import { PreconditionNotReached } from '../../../conformance/model/outcome-errors.ts'
import { say } from '../../words/say.ts'
import type { CanvasLines } from './canvas-lines.ts'
import { plainAsk, requestFrame } from './client-request.ts'
import type { Spelling } from './spelling.ts'

const rich: Spelling = { spaces: [' ', '\n', '', '\t'], turned: 1, escapeEvery: 3, note: 'ñandú 漢字 🎨' }

/** Whether the server takes a request that is written in an unusual but legal way; otherwise only plain ones prove anything. */
export async function takesAnySpelling(lines: CanvasLines): Promise<boolean> {
  const line = await lines.line(0)
  if (!lines.canOpenAgain()) return false
  await line.drain()
  await line.peer.sendBytes(requestFrame({ spelling: rich }))
  const answer = await line.nextBoard(lines.waitMs({ alone: true, patience: 'usual' }))
  if (answer.kind !== 'board') await lines.drop(0)
  return answer.kind === 'board'
}

/** @throws PreconditionNotReached when a second plain request on one connection gets no board: then examples prove nothing. */
export async function answersTwice(lines: CanvasLines): Promise<void> {
  const line = await lines.line(0)
  await line.peer.sendBytes(plainAsk)
  const answer = await line.nextBoard(lines.waitMs({ alone: true, patience: 'usual' }))
  if (answer.kind === 'board') return
  await lines.drop(0)
  throw new PreconditionNotReached({ code: 'no-second-board', text: say('no-second-board'), actual: answer.text })
}
