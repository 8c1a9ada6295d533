import fc from 'fast-check'
import { offerNew } from '../../../conformance/inherited/upload/conversation.ts'
import { expectStored } from '../../../conformance/inherited/upload/oracles/expect-stored.ts'
import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { hurried, requireRepeat } from '../../../conformance/suites/upload-udp/hurried.ts'
import { blocksOf } from '../../../conformance/wires/blocks.ts'
import { fieldsOf } from '../../../conformance/wires/fields-of.ts'
import { leaveWired } from '../../../conformance/wires/leave-wired.ts'
import { missing } from '../../../conformance/wires/message-failures.ts'
import { openWired } from '../../../conformance/wires/open-wired.ts'
import type { BlocksPart, TextPart } from '../../../conformance/wires/wire-profile.ts'
import type { WiredPeer } from '../../../conformance/wires/wired-peer.ts'
import type { Property } from '../../engine/property.ts'
import { content } from './content.ts'
import { say } from './words/say.ts'

/** A file, and the numbers of pieces that come before those that are missing then come in order. */
export interface OrderExample {
  readonly size: number
  readonly first: readonly number[]
}

const mostBytes = 6000
const pieceBytes = 1024
const mostPieces = Math.ceil(mostBytes / pieceBytes)

/** The numbers in which the pieces of an example are sent. */
export function orderOf({ size, first }: OrderExample): number[] {
  const count = Math.max(1, Math.ceil(size / pieceBytes))
  const early = first.map((number) => number % count)
  const rest = Array.from({ length: count }, (_, i) => i).filter((number) => !early.includes(number))
  return [...early, ...rest]
}

/** In whatever order and however often the pieces come, the file is stored as it is. */
export function orderProperty(context: ServerContext): Property<OrderExample> {
  const run = context.random.below(1_000_000_000)
  const ready = hurried(context)
  let count = 0
  return {
    name: 'piece-order',
    arbitrary: fc.record({
      size: fc.integer({ min: 0, max: mostBytes }),
      first: fc.array(fc.nat(mostPieces - 1), { maxLength: mostPieces }),
    }),
    run: async (example) => {
      const file = { name: `orden-${run}-${++count}.pdf`, content: content(example.size, 0) }
      const order = orderOf(example)
      const sent = [file.content, Buffer.from(order.join())]
      const peer = await openWired(ready, `cliente-${count}`)
      try {
        await offerNew(ready, peer, file)
        await sendInOrder(peer, file.content, order)
        await expectStored(context, file)
        return { kind: 'held', seen: order.some((number, i) => number !== i), sent }
      } catch (problem) {
        if (!(problem instanceof ExpectationFailed)) throw problem
        const reason = {
          code: 'order-matters',
          text: say('order-matters', { order: order.join(', ') }),
          expected: say('order-expected'),
          actual: problem.reason.actual ?? problem.reason.text,
          pictures: problem.reason.pictures ?? [],
        }
        return { kind: 'broke', reason, facts: { ...problem.facts, timed: false }, sent }
      } finally {
        await leaveWired(peer)
      }
    },
  }
}

/** Sends the pieces, each until it is acknowledged, and hears the receipt. @throws ExpectationFailed when something does not come. */
async function sendInOrder(peer: WiredPeer, bytes: Buffer, order: readonly number[]): Promise<void> {
  const part = peer.profile.messages.get('content')?.[0] as BlocksPart
  const receipt = peer.profile.messages.get('receipt')?.[0] as TextPart
  const pieces = blocksOf(bytes, part)
  let isReceived = false
  for (const seq of order) await sendPiece(seq)
  const until = performance.now() + peer.pace.answerMs
  while (!isReceived) if ((await hear(undefined, until)) === 'nothing') throw silence(peer)

  async function sendPiece(seq: number): Promise<void> {
    const { everyMs, times } = requireRepeat(peer.profile)
    for (let said = 0; said <= times; said++) {
      await peer.sayText(part, { seq, bytes: pieces[seq] ?? Buffer.alloc(0) })
      const soon = performance.now() + everyMs
      for (let came = await hear(seq, soon); came !== 'nothing'; came = await hear(seq, soon))
        if (came === 'acknowledged') return
    }
    throw silence(peer)
  }

  /** What comes next; a receipt says of every piece that it came. */
  async function hear(seq: number | undefined, until: number): Promise<'acknowledged' | 'other' | 'nothing'> {
    const arrival = await peer.session.next(Math.max(0, until - performance.now()))
    if (arrival.kind !== 'bytes') return 'nothing'
    const isReceipt = fieldsOf(receipt, arrival.bytes) !== undefined
    isReceived ||= isReceipt
    const isAck = part.ack !== undefined && fieldsOf(part.ack, arrival.bytes)?.seq === seq
    return isReceipt || isAck ? 'acknowledged' : 'other'
  }
}

function silence(peer: WiredPeer): ExpectationFailed {
  const heard = { kind: 'deadline', bytes: Buffer.alloc(0), waitedMs: peer.pace.answerMs } as const
  return missing(peer.profile, ['receipt'], heard)
}
