import { requestedName, sizeLine } from '../../../../reference/exercises/video-peer/protocol.ts'
import { isSeen } from '../../../faults/evidence.ts'
import { seen, sendInPieces } from '../../../faults/send-in-pieces.ts'
import { ExpectationFailed, PreconditionNotReached } from '../../../model/outcome-errors.ts'
import { expectFile } from '../../../oracles/expect-file.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import { RawPeer } from '../../../peers/raw-peer.ts'
import type { ClientContext, ClientListener } from '../../../runner/client-context.ts'
import { say as sayEngine } from '../../../words/say.ts'
import type { Video } from '../planted-videos.ts'
import { say } from '../words/say.ts'

/** The next connection of the client to a provider of ours, which asks for `video`. */
export async function takeRequest(
  context: ClientContext,
  listener: ClientListener,
  video: string,
  name = 'proveedor',
): Promise<RawPeer> {
  const peer = await takeCall(context, listener, video, name)
  await expectRequest(peer, video)
  return peer
}

/** The next connection of the client to a provider of ours, for `video`. @throws ExpectationFailed when it makes none. */
export async function takeCall(
  context: ClientContext,
  listener: ClientListener,
  video: string,
  name: string,
): Promise<RawPeer> {
  const session = await listener.accept(name).catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed) || thrown.reason.code !== 'client-no-connect') throw thrown
    throw new ExpectationFailed(
      {
        code: 'provider-not-called',
        text: say('provider-not-called', { video, ms: Math.round(context.pace.answerMs) }),
        expected: say('call-expected'),
      },
      thrown.facts,
    )
  })
  return new RawPeer(name, session, context.pace)
}

/** The client asks for `video`. @throws ExpectationFailed when it asks for something else, or for nothing. */
export async function expectRequest(peer: RawPeer, video: string): Promise<void> {
  const { bytes, kind } = await peer.reply((received) => requestedName(received.toString()) === video)
  if (requestedName(bytes.toString()) === video) return
  throw new ExpectationFailed(
    {
      code: 'wrong-request',
      text: say('wrong-request', { text: bytes.subarray(0, 80).toString().trim() || '–' }),
      expected: say('request-expected', { video }),
      pictures: bytes.length > 0 ? [pictureOf(bytes, sayEngine('picture-received'))] : [],
    },
    { answer: bytes.length > 0 ? 'wrong' : 'none', timed: kind === 'deadline' },
  )
}

/** Sends the size line and, when it has been read, the content. @throws PreconditionNotReached when that is not known. */
export async function giveVideo(context: ClientContext, peer: RawPeer, { content }: Video): Promise<void> {
  await giveSize(context, peer, content.length)
  await peer.sendBytes(content)
}

/** Sends the size line and waits until it has been read. */
export async function giveSize(context: ClientContext, peer: RawPeer, bytes: number): Promise<void> {
  await peer.sendText(sizeLine(bytes))
  await expectSeen(context, peer, bytes)
}

/** Sends bytes cut at `offsets`. @throws PreconditionNotReached when a cut cannot be shown to have been met. */
export async function giveInPieces(
  context: ClientContext,
  peer: RawPeer,
  bytes: Buffer,
  offsets: readonly number[],
): Promise<void> {
  const evidence = await sendInPieces(peer.session, bytes, offsets, meansOf(context))
  if (!isSeen(evidence))
    throw new PreconditionNotReached({
      code: 'cut-unseen',
      text: sayEngine('cut-unseen', { offset: offsets[0] ?? 0 }),
    })
}

/** The client has read what was sent so far. */
export async function expectSeen(context: ClientContext, peer: RawPeer, offset: number): Promise<void> {
  if (isSeen(await seen(peer.session, meansOf(context)))) return
  throw new PreconditionNotReached({ code: 'cut-unseen', text: sayEngine('cut-unseen', { offset }) })
}

/** The video comes to stand in `videos_recibidos`, whole and under its name. */
export async function expectStored({ program, pace }: ClientContext, { name, content }: Video): Promise<void> {
  const isPlace = (path: string) => path === `videos_recibidos/${name}` || path.endsWith(`/videos_recibidos/${name}`)
  await expectFile(program().folder, { name: `videos_recibidos/${name}`, isPlace, content }, pace.answerMs)
}

/** Somebody who has sent a request reads the answer, so a pause alone shows a cut. */
function meansOf({ pace, queues }: ClientContext) {
  return { gapMs: pace.gapMs, queues, served: true }
}
