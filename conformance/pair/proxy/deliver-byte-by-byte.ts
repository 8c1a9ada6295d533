import { isSeen } from '../../faults/evidence.ts'
import type { Deliver, Lane } from './lane.ts'

/** What lies between the edges comes in pieces of these sizes, by turns: none that a reader would have chosen. */
const oddSizes = [1447, 13, 4097, 1021, 8191, 3, 16_381, 509, 65_521]
/** So many of them are cut with evidence in one go, and in all of one way; after them they follow each other at once. */
const mostOddCuts = 64
const mostOddCutsInAll = 256
/** So many bytes of one way come alone; in a conversation of many turns, those after them come as they are. */
const mostSingle = 600

/**
 * Delivers every byte alone, with evidence; of what is said in one go only the first and the last `edgeBytes`, and what
 * lies between in odd pieces. Speech is in one go until nothing came for `quietMs`.
 */
export function deliverByteByByte(edgeBytes: number, quietMs: number): Deliver {
  return async (lane) => {
    let waiting = Buffer.alloc(0)
    let headLeft = edgeBytes
    const odd = new OddPieces()
    const singles = { left: mostSingle }
    for (;;) {
      const came = await lane.next(waiting.length > 0 ? quietMs : undefined)
      if (came.kind === 'bytes') {
        const head = came.bytes.subarray(0, headLeft)
        headLeft -= head.length
        await singly(lane, head, singles)
        waiting = Buffer.concat([waiting, came.bytes.subarray(head.length)])
        while (waiting.length > edgeBytes) {
          const piece = waiting.subarray(0, Math.min(odd.nextSize(), waiting.length - edgeBytes))
          await odd.write(lane, piece)
          waiting = waiting.subarray(piece.length)
        }
        continue
      }
      await singly(lane, waiting, singles)
      waiting = Buffer.alloc(0)
      headLeft = edgeBytes
      odd.startAgain()
      if (came.kind !== 'silence') return came
    }
  }
}

/** One byte after the other, each when those before it were read; a program that does not read gets the rest at once. */
async function singly(lane: Lane, bytes: Buffer, singles: { left: number }): Promise<void> {
  for (let i = 0; i < bytes.length; i++) {
    const isSingle = singles.left-- > 0
    if (!isSingle || (lane.deliveredBytes > 0 && !isSeen(await lane.cut(i < 8 ? undefined : 'cheaply')))) {
      await lane.write(bytes.subarray(i))
      return
    }
    await lane.write(bytes.subarray(i, i + 1))
  }
}

class OddPieces {
  #made = 0
  #madeInAll = 0
  #next = 0

  nextSize(): number {
    return oddSizes[this.#next++ % oddSizes.length] as number
  }

  startAgain(): void {
    this.#made = 0
  }

  async write(lane: Lane, piece: Buffer): Promise<void> {
    if (lane.deliveredBytes > 0 && this.#made < mostOddCuts && this.#madeInAll < mostOddCutsInAll) {
      this.#made++
      this.#madeInAll++
      if (!isSeen(await lane.cut('cheaply'))) this.#made = mostOddCuts
    }
    await lane.write(piece)
  }
}
