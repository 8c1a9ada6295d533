import fc from 'fast-check'
import { isSeen } from '../../../conformance/faults/evidence.ts'
import { sendInPieces } from '../../../conformance/faults/send-in-pieces.ts'
import type { CutFact } from '../../../conformance/model/facts.ts'
import { frameFields, pictureOf } from '../../../conformance/oracles/picture.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { lengthField } from '../../../reference/exercises/storage/protocol.ts'
import { bytesWithCuts } from '../../engine/bytes-with-cuts.ts'
import { type CutPlace, cutOffsets, cutPlaces } from '../../engine/cut-places.ts'
import type { ExampleResult, ExampleRun } from '../../engine/example-result.ts'
import type { Property } from '../../engine/property.ts'
import type { StorageLine, Wrong } from './storage-line.ts'
import type { StorageLines } from './storage-lines.ts'
import { requestFrame, requests, type ServedFile, type StorageRequest } from './storage-request.ts'
import { say } from './words/say.ts'

/** Where a message is cut: inside its length field, or anywhere after it. */
export type CutRegion = 'header' | 'body'

/** A request and the places where it is cut. */
export interface CutExample {
  readonly request: StorageRequest
  readonly places: readonly CutPlace[]
}

/** Cuts are tried beside its multiples; the assignment names no chunk. */
const chunkBytes = 64
const mostPictures = 4

/** The whole frame of an example and the offsets of its cuts. */
export function cutFrame(
  { request, places }: CutExample,
  region: CutRegion,
  files: readonly ServedFile[],
): { readonly frame: Buffer; readonly offsets: number[] } {
  const bytes = requestFrame(request, files)
  const headerBytes = lengthField.bytes
  const allowed = region === 'header' ? { from: 1, to: headerBytes - 1 } : { from: headerBytes, to: bytes.length - 1 }
  return { frame: bytes, offsets: cutOffsets(places, { bytes, headerBytes, chunkBytes, ...allowed }) }
}

/** Wherever a request is cut, it is answered as if it had come whole. */
export function cutProperty(
  region: CutRegion,
  anySpelling: boolean,
  { pace, queues }: ServerContext,
  lines: StorageLines,
): Property<CutExample> {
  return {
    name: `${region}-cut`,
    arbitrary: fc.record({ request: requests(anySpelling, ['list', 'file']), places: cutPlaces(3) }),
    open: (lane) => lines.isAvailable(lane),
    recover: () => lines.revive(),
    run: async (example, how) => {
      const { request } = example
      const { frame, offsets } = cutFrame(example, region, lines.files)
      const line = await lines.line(how.lane)
      line.forget()
      const means = { gapMs: pace.gapMs, queues: isGapEnough(line, how, pace.gapMs) ? undefined : queues, served: true }
      const evidence = await sendInPieces(line.peer.session, frame, offsets, means)
      const wrong = await line.expectAnswer(request, lines.files, lines.waitMs(how))
      const sent = [frame, Buffer.from(offsets.join())]
      if (!wrong) return { kind: 'held', seen: isSeen(evidence), sent }
      await lines.drop(how.lane)
      if (how.alone && (await lines.revive())) {
        const whole = await (await lines.line(how.lane)).ask(request, lines.files, lines.waitMs(how))
        if (whole) {
          await lines.drop(how.lane)
          return { kind: 'unjudged', why: { code: 'not-answered-whole', text: say('not-answered-whole') }, sent }
        }
      }
      return broke(frame, offsets, wrong, sent)
    },
  }
}

/** A pause as long as the last answer took shows that the pieces were read one by one; asking the kernel takes longer. */
function isGapEnough(line: StorageLine, { alone, patience }: ExampleRun, gapMs: number): boolean {
  return patience === 'usual' && (alone || line.answeredMs <= gapMs)
}

const outcomes = { none: 'unanswered', closed: 'closed', wrong: 'wrong' } as const

function broke(frame: Buffer, offsets: readonly number[], wrong: Wrong, sent: readonly Uint8Array[]): ExampleResult {
  const outcome = outcomes[wrong.kind]
  const cuts = offsets.map(
    (offset): CutFact => ({ offset, region: offset < lengthField.bytes ? 'header' : 'body', outcome }),
  )
  const values = { bytes: frame.length, count: offsets.length, offsets: offsets.join(', ') }
  const reason = {
    code: `cut-${outcome}`,
    text: say('cut-misunderstood', { ...values, hex: bytesWithCuts(frame, offsets) }),
    expected: say('as-if-whole'),
    actual: wrong.text,
    pictures: offsets.slice(0, mostPictures).map((start) =>
      pictureOf(frame, say('sent-in-pieces'), frameFields(frame.length, lengthField.bytes), {
        start,
        end: start + 1,
        text: say('cut-here', { offset: start + 1 }),
      }),
    ),
  }
  const facts = { cuts, answer: wrong.kind, details: { sent: frame }, ...(wrong.frame && { frame: wrong.frame }) }
  return { kind: 'broke', reason, facts, sent }
}
