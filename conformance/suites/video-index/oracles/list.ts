import { info } from '../../../../reference/exercises/video-index/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import { replyMissing } from '../../../oracles/reply-missing.ts'
import type { RawPeer } from '../../../peers/raw-peer.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { say } from '../words/say.ts'

/** Asks for the list; it has no mark at its end, so it is read until it is silent and holds what is `awaited`. */
export async function askList(peer: RawPeer, awaited: readonly string[] = [], command = info): Promise<string> {
  await peer.sendText(command)
  let received = Buffer.alloc(0)
  let withinMs = peer.pace.answerMs
  for (;;) {
    const arrival = await peer.reply(() => false, withinMs)
    if (arrival.kind !== 'whole' && received.length === 0) throw replyMissing(arrival, say('list-expected'))
    received = Buffer.concat([received, arrival.bytes])
    const text = received.toString()
    // a silence is no end while something is missing: a slow server may still be sending
    if (arrival.kind !== 'whole' || missingIn(text, awaited).length === 0) return text
    withinMs = peer.pace.settleMs
  }
}

/** The list names all of `wanted`. @throws ExpectationFailed with what it lacks. */
export async function expectListed(peer: RawPeer, wanted: readonly string[], command = info): Promise<string> {
  const text = await askList(peer, wanted, command)
  const missing = missingIn(text, wanted)
  if (missing.length === 0) return text
  const bytes = Buffer.from(text)
  throw new ExpectationFailed(
    {
      code: 'list-incomplete',
      text: say('list-incomplete', { count: missing.length, of: wanted.length }),
      expected: say('list-expected'),
      actual: say('list-was', { bytes: bytes.length, names: missing.slice(0, 3).join(', ') }),
      pictures: [pictureOf(bytes, sayEngine('picture-received'))],
    },
    { answer: 'wrong', timed: true, details: { bytes: bytes.length, missing } },
  )
}

/** The names that a list lacks, whatever stands between its names. */
export function missingIn(text: string, wanted: readonly string[]): string[] {
  const listed = new Set(text.normalize('NFC').split(/[\s,;]+/))
  return wanted.filter((name) => !listed.has(name.normalize('NFC')))
}
