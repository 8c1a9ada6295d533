import fc from 'fast-check'
import { isSeen } from '../../../conformance/faults/evidence.ts'
import { seen } from '../../../conformance/faults/send-in-pieces.ts'
import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import { pictureOf } from '../../../conformance/oracles/picture.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { imageExchange } from '../../../conformance/suites/image/image-exchange.ts'
import { secretImage } from '../../../conformance/suites/image/planted-images.ts'
import { firstOf, imageService } from '../../../conformance/suites/image/service.ts'
import { type Corruption, corrupt, corruptions } from '../../engine/corruptions.ts'
import type { Property } from '../../engine/property.ts'
import { isNoServer, type RenewedLanes } from '../../engine/renewed-lanes.ts'
import { say } from './words/say.ts'

/** Names that nobody should ask for, damaged, and how their sender leaves. */
export interface SurvivalExample {
  readonly parts: readonly string[]
  readonly damage: readonly Corruption[]
  readonly ending: 'end' | 'reset'
}

/** The client that sends them. */
export const hurtfulName = 'mora'

const pieces = [
  '..',
  '.',
  '/',
  '\\',
  '~',
  '%',
  '%2e',
  '\0',
  ' ',
  '*',
  '\r',
  '"',
  'foto',
  'plaza',
  '.jpg',
  '.JPG',
  'ñ',
  '😀',
]

/** What is sent for an example: a line that may look like a name. */
export function hostileBytes({ parts, damage }: SurvivalExample): Buffer {
  return Buffer.concat([corrupt(Buffer.from(parts.join('')), damage), Buffer.from('\n')])
}

/** Whatever one client asks for, it gets nothing from outside, and another gets its image. */
export function survivalProperty(context: ServerContext, lanes: RenewedLanes): Property<SurvivalExample> {
  return {
    name: 'survival',
    arbitrary: fc.record({
      parts: fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
      damage: fc.oneof(fc.constant([]), corruptions(2)),
      ending: fc.constantFrom('end' as const, 'reset' as const),
    }),
    recover: () => lanes.revive(),
    run: async (example, how) => {
      const bytes = hostileBytes(example)
      const sent = [bytes, Buffer.from(example.ending)]
      const { wasSeen, got } = await hurt(context, bytes, example.ending)
      const isServed = !got.includes(secretImage.content) && (await servedAfter(context, lanes, how.lane))
      if (isServed) return { kind: 'held', seen: wasSeen, sent }
      await lanes.drop(how.lane)
      return {
        kind: 'broke',
        reason: {
          code: 'others-hurt',
          text: say('others-hurt', { name: hurtfulName, sent: JSON.stringify(bytes.toString('latin1').slice(0, 120)) }),
          expected: say('others-expected'),
          pictures: [pictureOf(bytes, say('hostile-name'))],
        },
        facts: { answer: 'closed' },
        sent,
      }
    },
  }
}

async function servedAfter(context: ServerContext, lanes: RenewedLanes, lane: number): Promise<boolean> {
  try {
    const peer = await lanes.lane(lane)
    const exchange = imageExchange(context, firstOf(context))
    await peer.sendBytes(exchange.frame)
    await exchange.expectAnswer(peer)
    // nobody is kept waiting by a client that has its image
    await lanes.drop(lane)
    return true
  } catch (problem) {
    return isNoServer(problem)
  }
}

/** Sends the bytes, hears what comes, and leaves; whether the server demonstrably read them. */
async function hurt(
  context: ServerContext,
  bytes: Buffer,
  ending: SurvivalExample['ending'],
): Promise<{ readonly wasSeen: boolean; readonly got: Buffer }> {
  const peer = await imageService.open(context, hurtfulName).catch((problem: unknown) => {
    if (problem instanceof ExpectationFailed) return undefined
    throw problem
  })
  if (!peer) return { wasSeen: true, got: Buffer.alloc(0) }
  const { session } = peer
  await peer.sendBytes(bytes)
  const evidence = await seen(session, { gapMs: context.pace.gapMs, queues: context.queues })
  const arrival = await session.next(context.pace.silenceMs)
  if (ending === 'reset') session.reset()
  else {
    session.end()
    await session.next(context.pace.silenceMs)
    await peer[Symbol.asyncDispose]()
  }
  return { wasSeen: isSeen(evidence), got: arrival.kind === 'bytes' ? arrival.bytes : Buffer.alloc(0) }
}
