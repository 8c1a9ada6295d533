import { isSeen } from '../../../faults/evidence.ts'
import { seen, sendInPieces } from '../../../faults/send-in-pieces.ts'
import { PreconditionNotReached } from '../../../model/outcome-errors.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import type { WirePart } from '../../../wires/wire-profile.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { answerFields, reversed } from '../texts.ts'
import { say } from '../words/say.ts'

/** How the texts of an answer travel: in one segment, each by itself, or every byte by itself. */
export type Delivery = 'joined' | 'apart' | 'pieces'

/** Answers a client that sent `text`. */
export async function deliverAnswer(
  context: ClientContext,
  peer: WiredPeer,
  text: Buffer,
  how: Delivery,
): Promise<void> {
  const fields = answerFields(text)
  const [opening, rest] = divided(peer)
  peer.learn(fields)
  if (how === 'apart' || peer.session.transport === 'udp')
    for (const part of opening) {
      await peer.sayParts('answer', [part], fields)
      await seen(peer.session, { gapMs: context.pace.gapMs, queues: context.queues, served: true })
    }
  else {
    const bytes = peer.encode('answer', fields)
    if (how === 'joined') await peer.sendBytes(bytes)
    else await inPieces(context, peer, bytes, bytes.lastIndexOf(reversed(text)))
  }
  await peer.sayParts('answer', rest, fields)
  // one request per connection is a fair reading, and a client may wait for the end
  peer.session.end()
}

/** Whether more than one text of an answer goes out before the client has to say something. */
export function hasSeveralTexts(peer: WiredPeer): boolean {
  return divided(peer)[0].length > 1
}

/** Byte by byte; a length before the text stays whole, for only its text is content. */
async function inPieces(context: ClientContext, peer: WiredPeer, bytes: Buffer, textAt: number): Promise<void> {
  const { pace, queues } = context
  const from = peer.profile.framing.kind === 'length' ? textAt : 0
  const offsets = Array.from({ length: bytes.length - 1 }, (_, i) => i + 1).filter((offset) => offset > from)
  const evidence = await sendInPieces(peer.session, bytes, offsets, { gapMs: pace.gapMs, queues, served: true })
  if (!isSeen(evidence))
    throw new PreconditionNotReached({ code: 'cut-unseen', text: sayEngine('cut-unseen', { offset: 1 }) })
  context.observe(say('client-pieces', { count: offsets.length + 1, ms: Math.round(pace.gapMs) }))
}

/** What is said before the client has to say something, and the rest. */
function divided({ profile }: WiredPeer): readonly [readonly WirePart[], readonly WirePart[]] {
  const parts = profile.messages.get('answer') ?? []
  const end = parts.findIndex(({ from }) => from === 'client')
  return end < 0 ? [parts, []] : [parts.slice(0, end), parts.slice(end)]
}
