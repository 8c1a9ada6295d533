import fc from 'fast-check'
import { isSeen } from '../../../conformance/faults/evidence.ts'
import { sendInPieces } from '../../../conformance/faults/send-in-pieces.ts'
import { plainContent } from '../../../conformance/inherited/download/plain-content.ts'
import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import { pictureOf } from '../../../conformance/oracles/picture.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { expectUploaded } from '../../../conformance/suites/simple-ftp/cases/upload.ts'
import { type CutPlace, cutOffsets, cutPlaces } from '../../engine/cut-places.ts'
import type { Property } from '../../engine/property.ts'
import type { FtpLanes } from './ftp-lanes.ts'
import { say } from './words/say.ts'

/** An uploaded content and where it is cut. */
export interface CutExample {
  readonly size: number
  readonly places: readonly CutPlace[]
}

const chunkBytes = 1024
const mostBytes = 9000

/** The content of an example and the offsets of its cuts, behind so many bytes of its length. */
export function cutContent(
  { size, places }: CutExample,
  headerBytes = 0,
): { readonly content: Buffer; readonly offsets: number[] } {
  const content = plainContent(size, 2)
  const bytes = Buffer.concat([Buffer.alloc(headerBytes), content])
  const range = { from: Math.max(1, headerBytes), to: bytes.length - 1 }
  return { content, offsets: cutOffsets(places, { bytes, headerBytes, chunkBytes, ...range }) }
}

/** Wherever an uploaded content is cut, it is stored as if it had come whole. */
export function cutProperty(context: ServerContext, lanes: FtpLanes): Property<CutExample> {
  const { pace, queues, random } = context
  const run = random.below(1_000_000_000)
  let count = 0
  return {
    name: 'upload-cut',
    arbitrary: fc.record({
      size: fc.oneof(
        { withCrossShrink: true },
        fc.integer({ min: 2, max: 200 }),
        fc.integer({ min: 2, max: mostBytes }),
      ),
      places: cutPlaces(3),
    }),
    recover: () => lanes.revive(),
    run: async (example, how) => {
      const { content } = cutContent(example)
      const name = `zocalo-corte-${run}-${++count}.dat`
      const client = await lanes.lane(how.lane)
      try {
        await client.offer(name, content.length)
      } catch (problem) {
        if (!(problem instanceof ExpectationFailed)) throw problem
        await lanes.drop(how.lane)
        const why = { code: 'not-open', text: say('not-open'), actual: problem.reason.text }
        return { kind: 'unjudged', why, sent: [content] }
      }
      const frame = client.peer.encode('data', { bytes: content })
      const { offsets } = cutContent(example, frame.length - content.length)
      const sent = [frame, Buffer.from(offsets.join())]
      const evidence = await sendInPieces(client.session, frame, offsets, { gapMs: pace.gapMs, queues, served: true })
      try {
        await client.expectReceipt(lanes.waitMs(how))
        await expectUploaded(context, client, name, content, lanes.waitMs(how))
        return { kind: 'held', seen: isSeen(evidence), sent }
      } catch (problem) {
        if (!(problem instanceof ExpectationFailed)) throw problem
        await lanes.drop(how.lane)
        const { facts } = problem
        return { kind: 'broke', reason: cutReason(frame, offsets, problem), facts: { ...facts, timed: false }, sent }
      }
    },
  }
}

function cutReason(frame: Buffer, offsets: readonly number[], { reason }: ExpectationFailed) {
  const [first = 1] = offsets
  return {
    code: 'cut-not-understood',
    text: say('cut-misunderstood', { bytes: frame.length, count: offsets.length, offsets: offsets.join(', ') }),
    expected: say('as-if-whole'),
    actual: reason.actual ?? reason.text,
    pictures: [
      pictureOf(frame, say('sent-in-pieces'), undefined, { start: first, end: first + 1, text: say('cut-here') }),
    ],
  }
}
