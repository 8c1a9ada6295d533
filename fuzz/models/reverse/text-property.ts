import fc from 'fast-check'
import { isSeen } from '../../../conformance/faults/evidence.ts'
import { sendInPieces } from '../../../conformance/faults/send-in-pieces.ts'
import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import { pictureOf } from '../../../conformance/oracles/picture.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { reverseExchange } from '../../../conformance/suites/reverse/reverse-exchange.ts'
import { type CutPlace, cutOffsets, cutPlaces } from '../../engine/cut-places.ts'
import type { Property } from '../../engine/property.ts'
import type { RenewedLanes } from '../../engine/renewed-lanes.ts'
import { say } from './words/say.ts'

/** A text and where its bytes are cut, if at all. */
export interface TextExample {
  readonly text: string
  readonly places: readonly CutPlace[]
}

/** Characters of one to four bytes in UTF-8, each of them one code point and one visible sign. */
const characters = [...'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789 .,;:!?()-áéíóúüñÁÑ¡¿ç€“”—漢字Ω😀']
const chunkBytes = 1024
const mostCharacters = 3000

/** Any text comes back reversed with its size; `most` is how often it is cut on its way. */
export function textProperty(context: ServerContext, lanes: RenewedLanes, most: number): Property<TextExample> {
  const { pace, queues } = context
  const text = (maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength, size: 'max' })
  return {
    name: most > 0 ? 'text-cut' : 'any-text',
    arbitrary: fc.record({
      text: fc.oneof({ withCrossShrink: true }, text(60), text(mostCharacters)),
      places: most > 0 ? cutPlaces(most) : fc.constant([]),
    }),
    recover: () => lanes.revive(),
    run: async (example, how) => {
      const bytes = Buffer.from(example.text)
      const exchange = reverseExchange(context, bytes)
      const offsets = offsetsIn(example, exchange.frame)
      const sent = [exchange.frame, Buffer.from(offsets.join())]
      try {
        const peer = await lanes.lane(how.lane)
        await peer.renew()
        const means = { gapMs: pace.gapMs, queues, served: true }
        const evidence =
          offsets.length > 0 ? await sendInPieces(peer.session, exchange.frame, offsets, means) : undefined
        if (!evidence) await peer.sendBytes(exchange.frame)
        await exchange.expectAnswer(peer, lanes.waitMs(how))
        return { kind: 'held', seen: evidence === undefined || isSeen(evidence), sent }
      } catch (problem) {
        if (!(problem instanceof ExpectationFailed)) throw problem
        await lanes.drop(how.lane)
        const { reason, facts } = problem
        const [first] = offsets
        const mark = first === undefined ? undefined : { start: first, end: first + 1, text: say('cut-here') }
        return {
          kind: 'broke',
          reason: {
            code: offsets.length > 0 ? 'cut-not-understood' : 'text-differs',
            text: say('not-reversed', { bytes: bytes.length, count: offsets.length, offsets: offsets.join(', ') }),
            expected: say('reversed-expected'),
            actual: reason.actual ?? reason.text,
            pictures: [pictureOf(exchange.frame, say('sent'), [], mark)],
          },
          facts: { ...facts, timed: false },
          sent,
        }
      }
    },
  }
}

/** The offsets of an example’s cuts in a request: in its text, and in its line where it has one. */
export function offsetsIn({ text, places }: TextExample, frame: Buffer): number[] {
  const bytes = Buffer.from(text)
  const headerBytes = Math.max(0, frame.lastIndexOf(bytes))
  const to = headerBytes + bytes.length - 1
  const from = frame.subarray(0, headerBytes).includes(0x0a) ? 1 : headerBytes + 1
  return from > to ? [] : cutOffsets(places, { bytes: frame, headerBytes, chunkBytes, from, to })
}
