import { setTimeout as pause } from 'node:timers/promises'
import type { Conversation } from './conversation.ts'
import { fieldsOf } from './fields-of.ts'
import type { PartHeard } from './heard.ts'
import { missing, unexpected } from './message-failures.ts'
import type { BlocksPart, TextPart } from './wire-profile.ts'

/** Blocks without acknowledgement are sent in bursts that any receive buffer holds, with a pause after each. */
const burstBytes = 16 * 1024
const burstPauseMs = 2

/**
 * Says a content in blocks, each after the acknowledgement of the one before where there are any; only those from
 * number `from` up to `to` where these are given.
 * @throws ExpectationFailed when one is not acknowledged.
 */
export async function sayBlocks(
  talk: Conversation,
  message: string,
  part: BlocksPart,
  content: Buffer,
  withinMs: number,
  { from = 0, to = Infinity }: { readonly from?: number; readonly to?: number } = {},
): Promise<void> {
  const blocks = blocksOf(content, part)
  let burst = 0
  for (const [seq, bytes] of blocks.entries()) {
    if (seq < from || seq >= to) continue
    await talk.sayText(part, { seq, bytes })
    burst += bytes.length
    if (part.ack) await hearAck(talk, message, part, seq, seq === blocks.length - 1, withinMs)
    else if (talk.session.transport === 'udp' && burst >= burstBytes) {
      burst = 0
      await pause(burstPauseMs)
    }
  }
}

/** The blocks of a content. */
export function blocksOf(content: Buffer, { blockBytes, hasEmptyBlock }: BlocksPart): Buffer[] {
  const count = Math.max(Math.ceil(content.length / blockBytes), hasEmptyBlock ? 1 : 0)
  return Array.from({ length: count }, (_, i) => content.subarray(i * blockBytes, (i + 1) * blockBytes))
}

async function hearAck(
  talk: Conversation,
  message: string,
  { ack, framing }: BlocksPart,
  seq: number,
  isLast: boolean,
  withinMs: number,
): Promise<void> {
  if (!ack) return
  const until = performance.now() + withinMs
  for (;;) {
    const frame = await talk.nextFrame(framing, Math.max(0, until - performance.now()))
    if (frame.kind !== 'frame') throw missing(talk.profile, [message], { ...frame, kind: frame.kind }, ack.template)
    const fields = fieldsOf(ack, frame.bytes)
    if (fields && (fields.seq === undefined || fields.seq === seq)) return
    // an acknowledgement of a block before this one was late
    if (fields && (fields.seq ?? 0) < seq) continue
    if (!isLast) throw unexpected(talk.profile, [message], frame.bytes, ack.template)
    // what comes after the last block may come in its place
    talk.putBack(frame.bytes)
    return
  }
}

/** Hears a content in blocks and acknowledges each, also those that come again; `end` is the text after the last one. */
export async function hearBlocks(
  talk: Conversation,
  part: BlocksPart,
  end: TextPart | undefined,
  withinMs: number,
): Promise<PartHeard> {
  const numbered = part.template.fields.includes('seq')
  const blocks = new Map<number, Buffer>()
  let bytes = 0
  for (;;) {
    const { size } = talk.known
    const isOver = end === undefined && size !== undefined && bytes >= size && (blocks.size > 0 || !part.hasEmptyBlock)
    if (isOver) break
    const frame = await talk.nextFrame(part.framing, withinMs)
    if (frame.kind !== 'frame') return { ok: false, heard: { ...frame, kind: frame.kind, bytes: inOrder(blocks) } }
    if (end && fieldsOf(end, frame.bytes)) {
      talk.putBack(frame.bytes)
      break
    }
    const fields = part.template.match(frame.bytes)
    if (!fields?.bytes) return { ok: false, heard: { kind: 'unknown', bytes: frame.bytes } }
    const seq = numbered ? (fields.seq ?? 0) : blocks.size
    if (!blocks.has(seq)) {
      blocks.set(seq, fields.bytes)
      bytes += fields.bytes.length
    }
    if (part.ack) await talk.sayText({ template: part.ack.template, framing: part.framing }, { seq })
  }
  const content = inOrder(blocks)
  return { ok: true, fields: { bytes: content }, bytes: content }
}

function inOrder(blocks: ReadonlyMap<number, Buffer>): Buffer {
  return Buffer.concat([...blocks].sort(([a], [b]) => a - b).map(([, bytes]) => bytes))
}
