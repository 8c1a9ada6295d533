import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { Text } from '../../../model/text.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import { replyMissing } from '../../../oracles/reply-missing.ts'
import type { RawPeer } from '../../../peers/raw-peer.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { say } from '../words/say.ts'
import { isReply, type ReplyKind } from './reply-kind.ts'

/** An answer that is due: its class, and the sheet's own text, after which nothing more has to be awaited. */
export interface WantedReply {
  readonly kind: ReplyKind
  readonly exact: string
}

/** Sends a command and gives its answer; one that is `exact` is whole at once, any other after a silence. */
export async function ask(peer: RawPeer, command: string, wanted: WantedReply): Promise<string> {
  await peer.sendText(command)
  return nextReply(peer, wanted)
}

/** The answer to a command that was sent. @throws ExpectationFailed when none comes. */
export async function nextReply(peer: RawPeer, { kind, exact }: WantedReply, withinMs?: number): Promise<string> {
  const arrival = await peer.reply((received) => plain(received.toString()) === plain(exact), withinMs)
  if (arrival.kind !== 'whole') throw replyMissing(arrival, say(`reply-${kind}`))
  return arrival.bytes.toString()
}

/** Sends a command whose answer has to be of a class. @throws ExpectationFailed with what came instead. */
export async function expectReply(peer: RawPeer, command: string, wanted: WantedReply): Promise<string> {
  const reply = await ask(peer, command, wanted)
  if (!isReply(wanted.kind, reply)) throw wrongReply(command, wanted.kind, reply)
  return reply
}

/** The failure for an answer of another class, ready to be thrown. */
export function wrongReply(command: string, kind: ReplyKind, reply: string): ExpectationFailed {
  return otherReply('wrong-reply', say('wrong-reply', { command: brief(command) }), say(`reply-${kind}`), reply, {
    command,
    kind,
  })
}

/** The failure for an answer that is not what it should be. */
export function otherReply(
  code: string,
  text: Text,
  expected: Text,
  reply: string,
  details: Readonly<Record<string, unknown>> = {},
): ExpectationFailed {
  return new ExpectationFailed(
    {
      code,
      text,
      expected,
      actual: say('reply-was', { reply: brief(reply) }),
      pictures: [pictureOf(Buffer.from(reply), sayEngine('picture-received'))],
    },
    { answer: 'wrong', details: { ...details, reply } },
  )
}

/** A text as people are shown it. */
export function brief(text: string): string {
  const line = text.trim().replace(/\s*\n\s*/g, ' ⏎ ')
  return line.length > 120 ? `${line.slice(0, 120)}…` : line
}

/** A line break at the end, or its lack, is nobody's fault. */
export function plain(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').trimEnd()
}
