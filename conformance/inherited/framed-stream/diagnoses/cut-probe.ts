import { sendInPieces } from '../../../faults/send-in-pieces.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { isAnswered } from '../../stream/diagnoses/is-answered.ts'
import type { FramedService } from '../framed-service.ts'

/** Whether a body of `bodyBytes` bytes, cut after its first `offset` bytes, is answered. */
export async function isAnsweredWhenCut(
  context: ServerContext,
  service: FramedService,
  bodyBytes: number,
  offset: number,
): Promise<boolean> {
  const peer = await service.open(context, 'sonda')
  const { frame, expectAnswer } = service.padded(context, bodyBytes)
  const means = { gapMs: context.pace.gapMs, queues: context.queues, served: true }
  await sendInPieces(peer.session, frame, [service.field.bytes + offset], means)
  return isAnswered(() => expectAnswer(peer))
}
