import type { Reason } from '../../../conformance/model/reason.ts'
import type { Text } from '../../../conformance/model/text.ts'
import { say } from '../../words/say.ts'
import type { CellDifference } from './board-model.ts'
import type { Paint } from './client-request.ts'

/** Why the picture counts as wrong: what was painted and the first cell that differs. */
export function modelReason(
  name: string,
  clients: number,
  paints: readonly Paint[],
  difference: CellDifference | undefined,
  answer: Text,
): Reason {
  const painted = paints.map(({ x, y, colour }) => `[${y}][${x}] = ${colour}`).join(', ') || '–'
  const values = { name, clients, steps: paints.length, painted }
  if (!difference)
    return {
      code: 'no-final-board',
      text: say('no-final-board', values),
      expected: say('board-expected'),
      actual: answer,
    }
  const { x, y, expected, actual } = difference
  return {
    code: 'board-differs',
    text: say('model-differs', values),
    expected: say('cell-is', { x, y, colour: expected }),
    actual: say('cell-is', { x, y, colour: actual }),
  }
}
