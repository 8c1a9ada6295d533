import { isSeen } from '../../../faults/evidence.ts'
import { sendInPieces } from '../../../faults/send-in-pieces.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { isAnswered } from '../../stream/diagnoses/is-answered.ts'
import type { FramedService } from '../framed-service.ts'

/** Whether a body of `bodyBytes` bytes, cut after its first `offset` bytes, is answered; `seen` wants it from a cut that the server was seen to meet. */
export async function isAnsweredWhenCut(
  context: ServerContext,
  service: FramedService,
  bodyBytes: number,
  offset: number,
  how?: 'seen',
): Promise<boolean> {
  const peer = await service.open(context, 'sonda')
  const { frame, expectAnswer } = service.padded(context, bodyBytes)
  const means = { gapMs: context.pace.gapMs, queues: context.queues, served: how !== 'seen' }
  const evidence = await sendInPieces(peer.session, frame, [service.field.bytes + offset], means)
  return (how !== 'seen' || isSeen(evidence)) && (await isAnswered(() => expectAnswer(peer)))
}
