import { boardSize, type WireBoard } from '../../../reference/exercises/canvas/board.ts'
import { colours } from '../../../reference/exercises/canvas/colour.ts'
import { encodeMessage, lengthField, nuevo, pintar } from '../../../reference/exercises/canvas/protocol.ts'
import { encodeFrame } from '../../../reference/wire/length-prefix.ts'
import type { Exchange } from '../../inherited/framed-stream/framed-service.ts'
import type { Random } from '../../model/random.ts'
import type { FramedPeer } from '../../peers/framed-peer.ts'
import { expectCells, lastBoard, nextBoard } from './oracles/expect-board.ts'
import type { Cell } from './oracles/with-cells.ts'

/** `nuevo`, answered by a board. */
export const askBoard: Exchange = {
  frame: encodeMessage(nuevo),
  expectAnswer: async (peer, withinMs) => {
    await nextBoard(peer, withinMs)
  },
}

/** The board as the server shows it now. */
export async function currentBoard(peer: FramedPeer): Promise<WireBoard> {
  await peer.sendBytes(askBoard.frame)
  return nextBoard(peer)
}

/**
 * The board that came to this client last, or else the one that it asks for. Who asks again while the boards of others
 * are on their way cannot tell which of them is the answer, and would send its next message too early.
 */
export async function knownBoard(peer: FramedPeer): Promise<WireBoard> {
  return (await lastBoard(peer)) ?? currentBoard(peer)
}

/** `nuevo` in a body of exactly `bodyBytes` bytes: JSON allows white space before its last brace. */
export function paddedAsk(bodyBytes: number): Exchange {
  const text = JSON.stringify(nuevo)
  const body = `${text.slice(0, -1)}${' '.repeat(bodyBytes - text.length)}}`
  return { ...askBoard, frame: encodeFrame(Buffer.from(body), lengthField) }
}

/** Paints `cell`; its answer is a board that shows it. */
export function paintExchange(cell: Cell): Exchange {
  return {
    frame: encodeMessage(pintar(cell, cell.colour)),
    reachesOthers: true,
    expectAnswer: async (peer, withinMs) => {
      await expectCells(peer, [cell], withinMs)
    },
  }
}

/** `count` different cells, each with a colour that `board` does not show there. */
export function freshCells(random: Random, board: WireBoard, count: number): Cell[] {
  const cells: Cell[] = []
  while (cells.length < count) {
    const x = random.below(boardSize)
    const y = random.below(boardSize)
    const colour = random.pick(colours.filter((name) => name !== board[y]?.[x]))
    // x and y differ, so that a swap of the two cannot hide
    if (x !== y && !cells.some((cell) => cell.x === x && cell.y === y)) cells.push({ x, y, colour })
  }
  return cells
}
