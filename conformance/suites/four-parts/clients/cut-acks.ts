import { unframed } from '../../../../reference/exercises/four-parts/protocol.ts'
import { isSeen } from '../../../faults/evidence.ts'
import { sendInPieces } from '../../../faults/send-in-pieces.ts'
import type { CutFact } from '../../../model/facts.ts'
import { ExpectationFailed, NotApplicable, PreconditionNotReached } from '../../../model/outcome-errors.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { say } from '../words/say.ts'
import type { Acknowledge, MediaHost } from './media-host.ts'

type History = MediaHost['peer']['session']['history']

/** Acknowledges in two pieces, cut at each byte in turn. @throws ExpectationFailed when the client goes on after the first. */
export function acknowledgeInPieces(host: MediaHost): { readonly acknowledge: Acknowledge; readonly cuts: CutFact[] } {
  const { context } = host
  const cuts: CutFact[] = []
  const acknowledge: Acknowledge = async (of) => {
    if (host.wire === unframed) throw new NotApplicable({ code: 'unframed', text: say('unframed-ack-pieces') })
    const { session } = host.peer
    const ack = host.wire.ack(of)
    const offset = 1 + (cuts.length % (ack.length - 1))
    const { gapMs } = context.pace
    const answeredMs = lastAnswerMs(session.history)
    const means = { gapMs, queues: context.queues, served: true, answeredMs }
    const evidence = await sendInPieces(session, ack, [offset], means)
    const isAhead = cameBetween(session.history)
    cuts.push({ offset, region: 'header', outcome: isAhead ? 'wrong' : isSeen(evidence) ? 'answered' : 'unseen' })
    context.mapCuts(cuts)
    if (isAhead) throw halfAck(ack, offset, evidence.gapMs, cuts)
    if (!isSeen(evidence))
      throw new PreconditionNotReached({ code: 'cut-unseen', text: sayEngine('cut-unseen', { offset }) })
  }
  return { acknowledge, cuts }
}

/** How long the client took to go on after our last acknowledgement. */
function lastAnswerMs(history: History): number | undefined {
  const asked = history.findLastIndex(({ kind }) => kind === 'out')
  const answer = history.slice(asked + 1).find(({ kind }) => kind === 'in')
  const sent = history[asked]
  return sent && answer ? answer.atMs - sent.atMs : undefined
}

/** Whether something came between the last two pieces that we sent. */
function cameBetween(history: History): boolean {
  const second = history.findLastIndex(({ kind }) => kind === 'out')
  const first = history.findLastIndex(({ kind }, i) => kind === 'out' && i < second)
  return history.slice(first, second).some(({ kind }) => kind === 'in')
}

function halfAck(ack: Buffer, offset: number, gapMs: number, cuts: readonly CutFact[]): ExpectationFailed {
  const mark = { start: offset - 1, end: offset + 1, text: sayEngine('cut-mark', { ms: Math.round(gapMs) }) }
  return new ExpectationFailed(
    {
      code: 'half-ack',
      text: say('half-ack', { text: ack.subarray(0, offset).toString() }),
      expected: say('half-ack-expected'),
      pictures: [pictureOf(ack, sayEngine('picture-sent'), undefined, mark)],
    },
    { cuts, answer: 'wrong', timed: true },
  )
}
