import { encodeFrame, type LengthField } from '../reference/wire/length-prefix.ts'
import { LengthPrefixDecoder } from '../reference/wire/length-prefix-decoder.ts'
import { alternately, type Compared } from './alternately.ts'
import type { Measurement } from './measurement.ts'

const bodyBytes = 64 * 1024
/** What one TCP segment carries on an Ethernet. */
const pieceBytes = 1448
const field: LengthField = { bytes: 5, order: 'little' }

/** Decoding of a stream that comes in segments, beside one `Buffer.concat` for the same pieces of each body. */
export const decoding: Measurement = {
  name: 'decoding',
  measure: async () => {
    const { ours, bare, ratio } = await measureDecoding({ rounds: 61, bodies: 64 })
    return [
      { name: 'decoded bytes a second', value: ours / 1e9, unit: 'GB/s', atLeast: 1 },
      { name: 'Buffer.concat of the same pieces', value: bare / 1e9, unit: 'GB/s' },
      { name: 'time of ours ÷ time of Buffer.concat', value: 1 / ratio, unit: '×', atMost: 1.5 },
    ]
  },
}

/** Measures a stream of `bodies` frames of 64 KiB in pieces of 1,448 bytes; gives bytes a second. */
export function measureDecoding({
  rounds,
  bodies,
}: {
  readonly rounds: number
  readonly bodies: number
}): Promise<Compared> {
  const frame = encodeFrame(Buffer.alloc(bodyBytes, 'zócalo'), field)
  const stream = Buffer.concat(Array.from({ length: bodies }, () => frame))
  const pieces = Array.from({ length: Math.ceil(stream.length / pieceBytes) }, (_, i) =>
    stream.subarray(i * pieceBytes, (i + 1) * pieceBytes),
  )
  const perBody = Math.ceil(frame.length / pieceBytes)
  const groups = Array.from({ length: Math.ceil(pieces.length / perBody) }, (_, i) =>
    pieces.slice(i * perBody, (i + 1) * perBody),
  )
  return alternately(
    rounds,
    () => rate(stream.length, () => decode(pieces), bodies * bodyBytes),
    () => rate(stream.length, () => concat(groups), stream.length),
  )
}

function decode(pieces: readonly Buffer[]): number {
  const decoder = new LengthPrefixDecoder(field)
  let bytes = 0
  for (const piece of pieces) for (const body of decoder.push(piece)) bytes += body.length
  return bytes
}

/** The least that joining costs: it is known beforehand which pieces belong together. */
function concat(groups: readonly (readonly Buffer[])[]): number {
  let bytes = 0
  for (const group of groups) bytes += Buffer.concat(group).length
  return bytes
}

/** @throws Error when the work gives another number of bytes than it should. */
function rate(streamBytes: number, work: () => number, expectedBytes: number): number {
  const since = performance.now()
  const bytes = work()
  const seconds = (performance.now() - since) / 1000
  if (bytes !== expectedBytes) throw new Error(`${bytes} bytes instead of ${expectedBytes}`)
  return streamBytes / seconds
}
