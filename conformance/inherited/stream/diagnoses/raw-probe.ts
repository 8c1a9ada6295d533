import type { StreamPeer } from '../../../peers/stream-peer.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import type { StreamService } from '../stream-service.ts'
import { isAnswered } from './is-answered.ts'

/** Whether anything comes back for `bytes` on a new connection. */
export async function isAnsweredAtAll(context: ServerContext, bytes: Buffer): Promise<boolean> {
  const session = await context.connect('sonda')
  await session.write(bytes)
  return (await session.next(context.pace.answerMs)).kind === 'bytes'
}

/** Whether a plain request, as the sheet wants it, is answered on a new connection. */
export function isAnsweredPlainly<Peer extends StreamPeer>(
  context: ServerContext,
  service: StreamService<Peer>,
): Promise<boolean> {
  const known = plainAnswers.get(context)
  if (known) return known
  const asked = answerTo(context, service, service.ask(context).frame).then(({ isRight }) => isRight)
  plainAnswers.set(context, asked)
  return asked
}

/** Several rules ask the same of one failure. */
const plainAnswers = new WeakMap<ServerContext, Promise<boolean>>()

/** What a new connection gets for `bytes`: whether it is the right answer to a plain request, and the bytes that came. */
export async function answerTo<Peer extends StreamPeer>(
  context: ServerContext,
  service: StreamService<Peer>,
  bytes: Buffer,
): Promise<{ readonly isRight: boolean; readonly received: Buffer }> {
  const peer = await service.open(context, 'sonda')
  await peer.sendBytes(bytes)
  const isRight = await isAnswered(() => service.ask(context).expectAnswer(peer))
  const received = peer.session.history.flatMap((event) => (event.kind === 'in' ? [event.bytes] : []))
  return { isRight, received: Buffer.concat(received) }
}
