import fc from 'fast-check'
import { isSeen } from '../../../conformance/faults/evidence.ts'
import { seen } from '../../../conformance/faults/send-in-pieces.ts'
import { pictureOf } from '../../../conformance/oracles/picture.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { openUploader } from '../../../conformance/suites/four-parts/open-uploader.ts'
import { canonical } from '../../../reference/exercises/four-parts/protocol.ts'
import { type Corruption, corrupt, corruptions } from '../../engine/corruptions.ts'
import type { Property } from '../../engine/property.ts'
import { letters } from './letters.ts'
import { refusal, type UploadLanes } from './upload-lanes.ts'
import { say } from './words/say.ts'

/** A conversation that is not as it should be, and what its client does next. */
export interface SurvivalExample {
  readonly size: number
  readonly damage: readonly Corruption[]
  readonly ending: 'end' | 'reset' | 'stay'
}

/** The client that sends damaged bytes. */
export const hurtfulName = 'mora'

/** The bytes of an example: a whole conversation that does not wait, damaged somewhere. */
export function damagedBytes({ size, damage }: SurvivalExample): Buffer {
  const whole = [canonical.ip('127.0.0.1'), canonical.file('dañada.jpg', size), letters(size, 0)]
  return corrupt(Buffer.concat(whole), damage)
}

/** Whatever one client sends, another can send its file. */
export function survivalProperty(context: ServerContext, lanes: UploadLanes): Property<SurvivalExample> {
  const atOnce = context.traits.concurrency === 'many'
  let count = 0
  return {
    name: 'survival',
    arbitrary: fc.record({
      size: fc.nat(40),
      damage: corruptions(),
      ending: fc.constantFrom('end' as const, 'reset' as const, 'stay' as const),
    }),
    recover: () => lanes.revive(),
    run: async (example, how) => {
      const bytes = damagedBytes(example)
      const ending = atOnce || example.ending !== 'stay' ? example.ending : 'end'
      const sent = [bytes, Buffer.from(ending)]
      if (!atOnce) await lanes.drop(0)
      const wasSeen = await hurt(context, bytes, ending)
      const upload = { name: `testigo-${++count}.jpg`, content: letters(16, count) }
      const witness = await lanes.lane(how.lane).catch(refusal)
      const problem = await witness?.upload(upload).then(
        () => undefined,
        (thrown: unknown) => refusal(thrown) ?? thrown,
      )
      if (witness && problem === undefined && !witness.session.ending) return { kind: 'held', seen: wasSeen, sent }
      await lanes.drop(how.lane)
      const shown = JSON.stringify(bytes.toString('latin1').slice(0, 120))
      return {
        kind: 'broke',
        reason: {
          code: 'others-hurt',
          text: say('others-hurt', { name: hurtfulName, ending, sent: shown }),
          expected: say('others-expected'),
          pictures: [pictureOf(bytes, say('damaged-message'))],
        },
        facts: { answer: 'closed' },
        sent,
      }
    },
  }
}

/** Sends the bytes and leaves; whether the server demonstrably read them. */
async function hurt(context: ServerContext, bytes: Buffer, ending: SurvivalExample['ending']): Promise<boolean> {
  const peer = await openUploader(context, hurtfulName).catch(refusal)
  if (!peer) return true
  await peer.sendBytes(bytes)
  const evidence = await seen(peer.session, { gapMs: context.pace.gapMs, queues: context.queues })
  if (ending === 'reset') peer.session.reset()
  if (ending === 'end') {
    peer.session.end()
    await peer.session.next(context.pace.silenceMs)
    await peer[Symbol.asyncDispose]()
  }
  return isSeen(evidence)
}
