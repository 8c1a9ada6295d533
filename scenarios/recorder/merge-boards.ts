import { verbOf } from '../runner/scenario.ts'
import type { WrittenStep } from './written-step.ts'

/** Of boards that came to one client while nobody said anything, only the last counts: a server may leave the others out. */
export function mergeBoards(steps: readonly WrittenStep[]): WrittenStep[] {
  const merged: WrittenStep[] = []
  let waiting = new Map<string, WrittenStep>()
  for (const each of steps) {
    const board = boardOf(each)
    if (!board) {
      if (verbOf(each.step) !== 'connect') waiting = new Map()
      merged.push(each)
      continue
    }
    const before = waiting.get(board.peer)
    const told = before && boardOf(before)
    if (before) merged.splice(merged.indexOf(before), 1)
    const cells = { ...told?.cells, ...board.cells }
    const isTold = Object.keys(cells).length > 0
    const step: WrittenStep = { step: { expect: { peer: board.peer, board: isTold ? cells : 'any' } } }
    waiting.set(board.peer, step)
    merged.push(step)
  }
  return merged
}

interface Board {
  readonly peer: string
  readonly cells: Readonly<Record<string, string>> | undefined
}

function boardOf({ step }: WrittenStep): Board | undefined {
  if (!('expect' in step) || step.expect['board'] === undefined) return undefined
  const { peer, board } = step.expect
  return { peer, cells: board === 'any' ? undefined : (board as Board['cells']) }
}
