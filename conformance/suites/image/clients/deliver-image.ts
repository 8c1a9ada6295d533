import { isSeen } from '../../../faults/evidence.ts'
import { seen, sendInPieces } from '../../../faults/send-in-pieces.ts'
import { PreconditionNotReached } from '../../../model/outcome-errors.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import type { TextPart, WirePart } from '../../../wires/wire-profile.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { say as sayEngine } from '../../../words/say.ts'
import type { Image } from '../image-exchange.ts'
import { say } from '../words/say.ts'

/** How what goes with an image travels: in one segment with it, each by itself, or every byte by itself. */
export type Delivery = 'joined' | 'apart' | 'pieces'

/** Sends an image to a client that asked for it, and ends. */
export async function deliverImage(
  context: ClientContext,
  peer: WiredPeer,
  { name, content }: Image,
  how: Delivery,
): Promise<void> {
  const fields = { name, size: content.length, bytes: content }
  peer.learn(fields)
  const parts = peer.profile.messages.get('image') ?? []
  // what can go out at once with the content: all after the last word of the client
  const from = parts.findLastIndex((part) => part.from === 'client') + 1
  await peer.sayParts('image', parts.slice(0, from), fields)
  const rest = parts.slice(from)
  if (how === 'apart') await eachByItself(context, peer, rest, fields)
  else {
    const bytes = Buffer.concat(rest.map((part) => peer.frameOf(part as TextPart, fields)))
    if (how === 'joined') await peer.sendBytes(bytes)
    else await inPieces(context, peer, bytes)
  }
  peer.session.end()
}

/** Whether something goes out together with the content. */
export function hasCompany({ profile }: WiredPeer): boolean {
  const parts = profile.messages.get('image') ?? []
  return parts.length - parts.findLastIndex((part) => part.from === 'client') > 2
}

async function eachByItself(
  { pace, queues }: ClientContext,
  peer: WiredPeer,
  parts: readonly WirePart[],
  fields: { readonly size: number; readonly bytes: Buffer },
): Promise<void> {
  for (const part of parts) {
    await peer.sendBytes(peer.frameOf(part as TextPart, fields))
    await seen(peer.session, { gapMs: pace.gapMs, queues, served: true })
  }
}

/** Byte by byte; a length field before the content stays whole, for only the content is judged. */
async function inPieces({ pace, queues, observe }: ClientContext, peer: WiredPeer, bytes: Buffer): Promise<void> {
  const [first] = peer.profile.messages.get('image') ?? []
  const from = first?.framing.kind === 'length' ? first.framing.field.bytes : 0
  const offsets = Array.from({ length: bytes.length - 1 }, (_, i) => i + 1).filter((offset) => offset > from)
  const evidence = await sendInPieces(peer.session, bytes, offsets, { gapMs: pace.gapMs, queues, served: true })
  if (!isSeen(evidence))
    throw new PreconditionNotReached({ code: 'cut-unseen', text: sayEngine('cut-unseen', { offset: 1 }) })
  observe(say('client-pieces', { count: offsets.length + 1, ms: Math.round(pace.gapMs) }))
}
