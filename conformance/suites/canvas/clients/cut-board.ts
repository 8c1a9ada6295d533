import { encodeMessage, lengthField } from '../../../../reference/exercises/canvas/protocol.ts'
import { isSeen } from '../../../faults/evidence.ts'
import { sendInPieces } from '../../../faults/send-in-pieces.ts'
import type { CutFact } from '../../../model/facts.ts'
import { ExpectationFailed, PreconditionNotReached } from '../../../model/outcome-errors.ts'
import { frameFields, pictureOf } from '../../../oracles/picture.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { whiteBoard } from '../oracles/white-board.ts'
import { someBoard } from './boards.ts'
import { expectShown, hostClientShowing } from './canvas-host.ts'

/** Sends one board for each placement of cuts over one connection; every one of them has to be shown. */
export async function cutBoards(
  context: ClientContext,
  placements: (frameBytes: number) => readonly (readonly number[])[],
): Promise<void> {
  const peer = await hostClientShowing(context, whiteBoard())
  const facts: CutFact[] = []
  const kinds: string[] = []
  for (const cuts of placements(encodeMessage(whiteBoard()).length)) {
    const board = someBoard(context.random)
    const frame = encodeMessage(board)
    const offset = cuts[0] ?? 0
    const region = offset < lengthField.bytes ? 'header' : 'body'
    const means = { gapMs: context.pace.gapMs, queues: context.queues, served: true }
    const evidence = await sendInPieces(peer.session, frame, cuts, means)
    await expectShown(context, board).catch((thrown: unknown) => {
      if (!(thrown instanceof ExpectationFailed)) throw thrown
      facts.push({ offset, region, outcome: thrown.facts.answer === 'wrong' ? 'wrong' : 'unanswered' })
      const text = sayEngine('cut-made', {
        offset,
        ms: Math.round(evidence.gapMs),
        kind: evidence.kind.replace('-empty', ''),
      })
      context.note(peer.name, isSeen(evidence) ? 'cut-seen' : 'cut-unseen', text)
      context.mapCuts(facts)
      throw cutFailure(frame, offset, evidence.gapMs, thrown, facts)
    })
    facts.push({ offset, region, outcome: isSeen(evidence) ? 'answered' : 'unseen' })
    kinds.push(evidence.kind)
  }
  context.mapCuts(facts)
  const unseen = facts.find(({ outcome }) => outcome === 'unseen')
  if (unseen)
    throw new PreconditionNotReached({ code: 'cut-unseen', text: sayEngine('cut-unseen', { offset: unseen.offset }) })
  context.observe(
    sayEngine('cut-evidence', {
      count: facts.length,
      queue: kinds.filter((kind) => kind === 'queue-empty').length,
      gap: kinds.filter((kind) => kind === 'gap').length,
      ms: Math.round(context.pace.gapMs),
    }),
  )
}

function cutFailure(
  frame: Buffer,
  offset: number,
  gapMs: number,
  { reason }: ExpectationFailed,
  cuts: readonly CutFact[],
): ExpectationFailed {
  const mark = { start: offset - 1, end: offset + 1, text: sayEngine('cut-mark', { ms: Math.round(gapMs) }) }
  return new ExpectationFailed(
    {
      code: 'cut-not-understood',
      text: sayEngine('cut-fails', { offset, total: frame.length }),
      expected: sayEngine('cut-expected'),
      actual: reason.actual ?? reason.text,
      pictures: [
        pictureOf(
          frame,
          sayEngine('picture-sent'),
          frameFields(frame.length, lengthField.bytes, frame.length - lengthField.bytes),
          mark,
        ),
      ],
    },
    { cuts, answer: 'none', timed: true },
  )
}
