import type { WireBoard } from '../../../../reference/exercises/canvas/board.ts'
import { readServerMessage, type ServerMessage } from '../../../../reference/exercises/canvas/protocol.ts'
import type { Facts } from '../../../model/facts.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { Reason } from '../../../model/reason.ts'
import { frameMissing, withWhatFollows } from '../../../oracles/expect-frame.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import type { FrameArrival, FramedPeer } from '../../../peers/framed-peer.ts'
import { say } from '../words/say.ts'
import { boardDifferences, type CellDifference } from './board-difference.ts'
import { locateCell } from './locate-cell.ts'
import { type Cell, showsCells, withCells } from './with-cells.ts'

const boards = new WeakMap<FramedPeer, WireBoard>()

/** The next board, whatever it shows. @throws ExpectationFailed when something else or nothing comes. */
export async function nextBoard(peer: FramedPeer, withinMs: number = peer.pace.answerMs): Promise<WireBoard> {
  return boardOf(peer, await withWhatFollows(peer, await peer.nextFrame(withinMs))).board
}

/** The last board that has come to this client; undefined when none has. */
export async function lastBoard(peer: FramedPeer): Promise<WireBoard | undefined> {
  for (let arrival = await peer.nextFrame(0); arrival.kind === 'frame'; arrival = await peer.nextFrame(0)) {
    const message = readServerMessage(arrival.body)
    if (message.kind === 'board') boards.set(peer, message.board)
  }
  return boards.get(peer)
}

/** A board that equals `expected` in every cell; boards that show an earlier state may come before it. */
export function expectBoard(peer: FramedPeer, expected: WireBoard, withinMs?: number): Promise<WireBoard> {
  return awaitBoard(peer, (board) => boardDifferences(expected, board).length === 0, expected, withinMs)
}

/** A board that shows `cells`, whatever the others are. */
export function expectCells(peer: FramedPeer, cells: readonly Cell[], withinMs?: number): Promise<WireBoard> {
  return awaitBoard(peer, (board) => showsCells(board, cells), cells, withinMs)
}

async function awaitBoard(
  peer: FramedPeer,
  isRight: (board: WireBoard) => boolean,
  wanted: WireBoard | readonly Cell[],
  withinMs: number = peer.pace.answerMs,
): Promise<WireBoard> {
  const until = performance.now() + withinMs
  let last: { readonly board: WireBoard; readonly body: Buffer } | undefined
  for (;;) {
    // once it has answered wrongly, it gets a moment for a later board, not the whole deadline again
    const left = last ? Math.min(peer.pace.settleMs, until - performance.now()) : until - performance.now()
    const arrival = await withWhatFollows(peer, await peer.nextFrame(Math.max(0, left)))
    if (last && arrival.kind !== 'frame') {
      // a board that is on its way gets the time that is left
      if (arrival.kind === 'deadline' && arrival.rest.length > 0 && performance.now() < until) continue
      throw wrongBoard(last, wanted)
    }
    const received = boardOf(peer, arrival)
    if (isRight(received.board)) return received.board
    last = received
  }
}

function boardOf(peer: FramedPeer, arrival: FrameArrival): { readonly board: WireBoard; readonly body: Buffer } {
  if (arrival.kind !== 'frame') throw frameMissing(peer, arrival)
  const message = readServerMessage(arrival.body)
  if (message.kind === 'board') {
    boards.set(peer, message.board)
    return { board: message.board, body: arrival.body }
  }
  throw notABoard(message, arrival.body)
}

function notABoard(message: Exclude<ServerMessage, { kind: 'board' }>, body: Buffer): ExpectationFailed {
  const text: Record<typeof message.kind, () => Reason['text']> = {
    close: () => say('farewell-instead-of-board'),
    other: () => say('other-instead-of-board'),
    malformed: () => say('no-json'),
  }
  const facts: Facts = message.kind === 'close' ? { answer: 'closed' } : { answer: 'wrong', details: { body } }
  return new ExpectationFailed(
    {
      code: message.kind === 'close' ? 'farewell-early' : 'not-a-board',
      text: text[message.kind](),
      expected: say('board-expected'),
      pictures: [pictureOf(body, say('picture-body'))],
    },
    facts,
  )
}

function wrongBoard(
  { board, body }: { readonly board: WireBoard; readonly body: Buffer },
  wanted: WireBoard | readonly Cell[],
): ExpectationFailed {
  const expected = Array.isArray(wanted) ? withCells(board, wanted as readonly Cell[]) : (wanted as WireBoard)
  const differences = boardDifferences(expected, board)
  const [first] = differences
  const place = first && locateCell(body, first)
  const mark = place && first && { ...place, text: say('mark-cell', { row: first.y, column: first.x }) }
  return new ExpectationFailed(
    {
      code: 'board-differs',
      text: say('board-differs', { count: differences.length }),
      expected: say('cells-listed', { cells: listed(differences, 'expected') }),
      actual: say('cells-listed', { cells: listed(differences, 'actual') }),
      pictures: [pictureOf(body, say('picture-body'), undefined, mark)],
    },
    { answer: 'wrong', timed: true, details: { differences } },
  )
}

function listed(differences: readonly CellDifference[], side: 'expected' | 'actual'): string {
  const shown = differences.slice(0, 6).map((cell) => `[${cell.y}][${cell.x}] = "${cell[side]}"`)
  return shown.join(', ') + (differences.length > shown.length ? ', …' : '')
}
