import fc from 'fast-check'
import { isSeen } from '../../../conformance/faults/evidence.ts'
import { sendInPieces } from '../../../conformance/faults/send-in-pieces.ts'
import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import { pictureOf } from '../../../conformance/oracles/picture.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { expectStored } from '../../../conformance/suites/four-parts/oracles/expect-stored.ts'
import { partStages, partsOf, type Upload } from '../../../conformance/suites/four-parts/uploader.ts'
import { type CutPlace, cutOffsets, cutPlaces } from '../../engine/cut-places.ts'
import type { Property } from '../../engine/property.ts'
import { letters } from './letters.ts'
import type { UploadLanes } from './upload-lanes.ts'
import { say } from './words/say.ts'

/** A file, the part of it that is cut, and where. */
export interface CutExample {
  readonly size: number
  readonly part: number
  readonly places: readonly CutPlace[]
}

/** What the sheet's own program reads at once. */
const chunkBytes = 1024
const leastBytes = 8
const mostBytes = 9000

/** The content of an example, its cut part and the offsets of the cuts in that part. */
export function cutPart({ size, part, places }: CutExample): {
  readonly content: Buffer
  readonly bytes: Buffer
  readonly offsets: number[]
} {
  const content = letters(size, part)
  const bytes = partsOf(content)[part] as Buffer
  return {
    content,
    bytes,
    offsets: cutOffsets(places, { bytes, headerBytes: 0, chunkBytes, from: 1, to: bytes.length - 1 }),
  }
}

/** Wherever a part is cut, the file is stored as if it had come whole. */
export function cutProperty(context: ServerContext, lanes: UploadLanes): Property<CutExample> {
  const { pace, queues } = context
  let count = 0
  return {
    name: 'part-cut',
    arbitrary: fc.record({
      size: fc.oneof(
        { withCrossShrink: true },
        fc.integer({ min: leastBytes, max: 200 }),
        fc.integer({ min: leastBytes, max: mostBytes }),
      ),
      part: fc.nat(3),
      places: cutPlaces(3),
    }),
    recover: () => lanes.revive(),
    run: async (example, how) => {
      const { content, bytes, offsets } = cutPart(example)
      const sent = [bytes, Buffer.from(offsets.join())]
      const upload: Upload = { name: `cortado-${++count}.jpg`, content }
      const peer = await lanes.lane(how.lane)
      try {
        await peer.announce(upload)
        await peer.sendParts(upload, 0, example.part)
      } catch (problem) {
        if (!(problem instanceof ExpectationFailed)) throw problem
        await lanes.drop(how.lane)
        return { kind: 'unjudged', why: { code: 'not-open', text: say('not-open'), actual: problem.reason.text }, sent }
      }
      const evidence = await sendInPieces(peer.session, bytes, offsets, { gapMs: pace.gapMs, queues, served: true })
      try {
        await peer.expectAcks(partStages[example.part] as 'part1', 1, lanes.waitMs(how))
        await peer.sendParts(upload, example.part + 1)
        await expectStored(context, upload, lanes.waitMs(how))
        return { kind: 'held', seen: isSeen(evidence), sent }
      } catch (problem) {
        if (!(problem instanceof ExpectationFailed)) throw problem
        await lanes.drop(how.lane)
        return { kind: 'broke', reason: cutReason(example, problem), facts: { ...problem.facts, timed: false }, sent }
      }
    },
  }
}

function cutReason(example: CutExample, { reason }: ExpectationFailed) {
  const { bytes, offsets } = cutPart(example)
  const [first = 1] = offsets
  const values = { part: example.part + 1, size: example.size, count: offsets.length, offsets: offsets.join(', ') }
  const mark = { start: first, end: first + 1, text: say('cut-here') }
  return {
    code: 'cut-not-understood',
    text: say('cut-misunderstood', values),
    expected: say('as-if-whole'),
    actual: reason.actual ?? reason.text,
    pictures: [pictureOf(bytes, say('sent-in-pieces'), [], mark)],
  }
}
