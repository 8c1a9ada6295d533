import { deliverPlain } from './deliver-plain.ts'
import type { Deliver } from './lane.ts'

/** Delivers as it comes, but the bytes from each of `offsets` on only when all before them were read. */
export function deliverCuts(offsets: readonly number[]): Deliver {
  const left = [...new Set(offsets)].filter((offset) => offset > 0).sort((a, b) => a - b)
  return async (lane) => {
    while (left.length > 0) {
      const came = await lane.next()
      if (came.kind !== 'bytes') return came
      let { bytes } = came
      for (let [next] = left; next !== undefined && next < lane.deliveredBytes + bytes.length; [next] = left) {
        left.shift()
        const ahead = next - lane.deliveredBytes
        if (ahead > 0) await lane.write(bytes.subarray(0, ahead))
        bytes = bytes.subarray(ahead)
        await lane.cut()
      }
      await lane.write(bytes)
    }
    return deliverPlain(lane)
  }
}
