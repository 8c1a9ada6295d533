import { deliverPlain } from './deliver-plain.ts'
import type { Deliver } from './lane.ts'

/** Delivers the first `offset` bytes and breaks the connection when they were read; at 0, instead of the first byte. */
export function deliverLost(offset: number, how: 'end' | 'reset'): Deliver {
  return async (lane) => {
    while (lane.deliveredBytes < offset || offset === 0) {
      const came = await lane.next()
      if (came.kind !== 'bytes') return came
      await lane.write(came.bytes.subarray(0, offset - lane.deliveredBytes))
      if (offset === 0) break
    }
    if (offset > 0) await lane.meet()
    lane.lose(how)
    return deliverPlain(lane)
  }
}
