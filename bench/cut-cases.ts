import type { Exchange } from '../conformance/inherited/framed-stream/framed-service.ts'
import { cutEverywhere } from '../conformance/inherited/stream/cut-everywhere.ts'
import { askBoard } from '../conformance/suites/canvas/exchanges.ts'
import { expectBoard } from '../conformance/suites/canvas/oracles/expect-board.ts'
import { whiteBoard } from '../conformance/suites/canvas/oracles/white-board.ts'
import { canvasService } from '../conformance/suites/canvas/service.ts'
import { lengthField } from '../reference/exercises/canvas/protocol.ts'
import { alternately, type Compared } from './alternately.ts'
import { bareCutRate } from './bare-cut-loop.ts'
import type { Measurement } from './measurement.ts'
import { runAsCase } from './reference-bench.ts'
import { startReference } from './reference-process.ts'

/** Cut `nuevo` requests with evidence on 64 connections, each answer parsed and compared cell by cell. */
export const cutCases: Measurement = {
  name: 'cuts',
  measure: async () => {
    const { ours, bare, ratio } = await measureCutCases({ rounds: 9, cases: 3000 })
    return [
      { name: 'cut cases a second', value: ours, unit: '/s', atLeast: 3000 },
      { name: 'bare net loop', value: bare, unit: '/s' },
      { name: 'ours ÷ bare', value: ratio, unit: '×', atLeast: 0.7 },
    ]
  },
}

/** Measures `cases` cut cases a round, in the engine and in a bare loop. */
export async function measureCutCases({
  rounds,
  cases,
}: {
  readonly rounds: number
  readonly cases: number
}): Promise<Compared> {
  await using server = await startReference('canvas')
  const { port } = server
  const board = whiteBoard()
  const exchange: Exchange = {
    frame: askBoard.frame,
    expectAnswer: async (peer, withinMs) => {
      await expectBoard(peer, board, withinMs)
    },
  }
  const { frame } = exchange
  const bodyBytes = frame.length - lengthField.bytes
  const offsets = Array.from({ length: cases }, (_, i) => lengthField.bytes + (i % bodyBytes))
  const loop = { port, frame, headerBytes: lengthField.bytes, board, connections: 64, gapMs: 5 }
  return await alternately(
    rounds,
    async () => {
      const since = performance.now()
      await runAsCase(port, (context) =>
        cutEverywhere(
          context,
          canvasService,
          exchange,
          offsets.map((offset) => [offset]),
        ),
      )
      return (cases / (performance.now() - since)) * 1000
    },
    () => bareCutRate(loop, offsets),
  )
}
