import { fieldsOf } from '../../wires/fields-of.ts'
import { missing } from '../../wires/message-failures.ts'
import type { TextPart, WireProfile } from '../../wires/wire-profile.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'

const framing = { kind: 'datagram' } as const
/** More than any listing of ours has; a server that never stops is not heard for ever. */
const mostDatagrams = 4096

/** What came in answer to `ls`, however many datagrams it took. */
export class Listing {
  readonly datagrams: readonly Buffer[]
  /** What the wire has as the end of a listing came; false where it has none. */
  readonly isEnded: boolean

  constructor(datagrams: readonly Buffer[], isEnded: boolean) {
    this.datagrams = datagrams
    this.isEnded = isEnded
  }

  /** All that came, a line for each datagram. */
  get text(): string {
    return this.datagrams.map((datagram) => datagram.toString('utf8')).join('\n')
  }

  /** Whether a name stands in it, also when datagrams end in the middle of it. */
  has(name: string): boolean {
    const wanted = name.normalize('NFC')
    const joined = Buffer.concat(this.datagrams).toString('utf8').normalize('NFC')
    return joined.includes(wanted) || this.text.normalize('NFC').includes(wanted)
  }
}

/** Asks for the listing and hears it to its end or, where the wire has none, to a silence. @throws ExpectationFailed when nothing comes. */
export async function askListing(peer: WiredPeer): Promise<Listing> {
  const { answerMs, silenceMs } = peer.pace
  const end = endOfListing(peer.profile)
  const since = performance.now()
  const datagrams: Buffer[] = []
  await peer.say('list')
  while (datagrams.length < mostDatagrams) {
    const frame = await peer.nextFrame(framing, end || datagrams.length === 0 ? answerMs : silenceMs)
    if (frame.kind !== 'frame') break
    peer.understood++
    if (end && fieldsOf(end, frame.bytes)) return new Listing(datagrams, true)
    datagrams.push(frame.bytes)
  }
  if (datagrams.length > 0) return new Listing(datagrams, false)
  const waitedMs = performance.now() - since
  throw missing(peer.profile, ['listing'], { kind: 'deadline', bytes: Buffer.alloc(0), waitedMs })
}

/** The text that ends a listing, for example a prompt. */
function endOfListing({ messages }: WireProfile): TextPart | undefined {
  const parts = messages.get('listing') ?? []
  const last = parts.at(-1)
  return parts.length > 1 && last?.kind === 'text' ? last : undefined
}

/** Whether each name has a datagram of its own, so that no listing is too long for one. */
export function hasNameForName({ messages }: WireProfile): boolean {
  return messages.get('listing')?.some(({ kind }) => kind === 'each') ?? false
}
