import type { Deliver } from './lane.ts'

/** After so many pauses of one way the rest comes without: a long stream would take for ever. */
const mostPauses = 400

/** Delivers at most `pieceBytes` at a time, with a pause before each piece. */
export function deliverSlowly(pieceBytes: number, pauseMs: number): Deliver {
  const atOnce = Math.max(1, pieceBytes)
  return async (lane) => {
    let pauses = 0
    for (;;) {
      const came = await lane.next()
      if (came.kind !== 'bytes') return came
      let { bytes } = came
      const pieces = Math.min(mostPauses - pauses, Math.ceil(bytes.length / atOnce))
      if (pieces > 0) lane.delay(pieces * pauseMs)
      for (; bytes.length > 0 && pauses < mostPauses; pauses++) {
        await lane.pause(pauseMs)
        await lane.write(bytes.subarray(0, atOnce))
        bytes = bytes.subarray(atOnce)
      }
      if (bytes.length > 0) await lane.write(bytes)
    }
  }
}
