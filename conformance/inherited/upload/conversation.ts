import { seen } from '../../faults/send-in-pieces.ts'
import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import type { HeardMessage } from '../../wires/heard.ts'
import { unexpected } from '../../wires/message-failures.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'
import type { UploadFile } from './upload-file.ts'
import type { UploadService } from './upload-service.ts'
import { say } from './words/say.ts'

type Answer = 'accept' | 'ask'

/** All that a server may answer to an offer. */
const answers = ['accept', 'ask', 'refuse']

/**
 * Offers a new file and hears that it may come. A running server may have it from an earlier run with the same seed,
 * and is then told to overwrite it.
 * @throws ExpectationFailed when the answer is another.
 */
export async function offerNew(context: ServerContext, peer: WiredPeer, file: UploadFile): Promise<void> {
  await sayOffer(peer, file)
  const heard = await peer.expect(answers)
  if (heard.message === 'ask' && !context.subject.program) await sayOverwrite(context, peer)
  else expectAnswer(peer, heard, 'accept')
}

/** Offers a file whose name the server has, and hears the question. @throws ExpectationFailed when it does not ask. */
export async function offerExisting(peer: WiredPeer, file: UploadFile): Promise<void> {
  await sayOffer(peer, file)
  const heard = await peer.expect(answers)
  if (heard.message !== 'accept') return expectAnswer(peer, heard, 'ask')
  const { reason, facts } = unexpected(peer.profile, ['ask'], heard.bytes)
  throw new ExpectationFailed({ ...reason, code: 'not-asked', text: say('not-asked', { name: file.name }) }, facts)
}

/** Asks to send a file. */
export async function sayOffer(peer: WiredPeer, { name, content }: UploadFile): Promise<void> {
  await peer.say('offer', { name, size: content.length })
}

/** Answers yes. Where nothing marks the end of a text, the server is given time to read it before the content comes. */
export async function sayOverwrite({ pace, queues }: ServerContext, peer: WiredPeer): Promise<void> {
  await peer.say('overwrite')
  if (peer.profile.framing.kind === 'raw') await seen(peer.session, { gapMs: pace.gapMs, queues, served: true })
}

/** Answers no, and does not mind how the server takes it. */
export async function sayKeep(peer: WiredPeer): Promise<void> {
  await tolerant(() => peer.say('keep'))
}

/** The same, then leaves; who ends after a no is started again before somebody else is in need of it. */
export async function sayKeepAndLeave(context: ServerContext, service: UploadService, peer: WiredPeer): Promise<void> {
  await sayKeep(peer)
  await service.leave(peer)
  if (await context.subject.program?.waitForExit(context.pace.silenceMs)) context.markUnfit()
}

/** Sends the content and hears the receipt. @throws ExpectationFailed when it does not come. */
export async function sendContent(peer: WiredPeer, { content }: UploadFile, withinMs?: number): Promise<void> {
  await peer.say('content', { bytes: content }, withinMs)
  await peer.expect(['receipt'], withinMs)
}

/** Sends a new file from the offer to the receipt. @throws ExpectationFailed when the server does not take part. */
export async function upload(context: ServerContext, peer: WiredPeer, file: UploadFile): Promise<void> {
  await offerNew(context, peer, file)
  await sendContent(peer, file)
}

/** Sends a file over one that the server has, from the offer to the receipt. @throws ExpectationFailed when it does not take part. */
export async function uploadOver(context: ServerContext, peer: WiredPeer, file: UploadFile): Promise<void> {
  await offerExisting(peer, file)
  await sayOverwrite(context, peer)
  await sendContent(peer, file)
}

/** Does what a server may refuse. */
export async function tolerant(act: () => Promise<void>): Promise<void> {
  await act().catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
  })
}

function expectAnswer(peer: WiredPeer, heard: HeardMessage, wanted: Answer): void {
  if (heard.message !== wanted) throw unexpected(peer.profile, [wanted], heard.bytes)
}
