import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { say } from '../words/say.ts'

/** What a server answered; without a size where the wire has none. */
export interface Answer {
  readonly text: Buffer
  readonly size: number | undefined
}

const mostShown = 120

/** The next answer; `bytes` is how long its text ought to be. @throws ExpectationFailed when there is none, or a refusal. */
export async function hearAnswer(peer: WiredPeer, bytes: number, withinMs?: number): Promise<Answer> {
  const [first] = peer.profile.messages.get('answer') ?? []
  // where nothing marks the end of the text, the text that ought to come is known to be whole
  const isWhole = first?.framing.kind === 'raw' ? (came: Buffer) => came.length >= bytes : undefined
  const heard = await peer.expect(['answer', 'refuse'], withinMs, isWhole)
  if (heard.message === 'refuse')
    throw new ExpectationFailed(
      {
        code: 'refused',
        text: say('refused', { text: heard.bytes.toString('utf8', 0, mostShown).trim() }),
        expected: say('reversed-expected'),
      },
      { answer: 'wrong' },
    )
  const { size } = heard.fields
  return { size, text: heard.fields.bytes ?? withoutSize(heard.bytes, size) }
}

/** The text of an answer of bare texts: what is left before its size. */
function withoutSize(bytes: Buffer, size: number | undefined): Buffer {
  return size === undefined ? bytes : bytes.subarray(0, bytes.lastIndexOf(String(size)))
}
