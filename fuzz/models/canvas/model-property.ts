import fc, { type Arbitrary } from 'fast-check'
import { boardSize } from '../../../reference/exercises/canvas/board.ts'
import type { ExampleResult, ExampleRun } from '../../engine/example-result.ts'
import { interleavings, type Turn } from '../../engine/interleavings.ts'
import type { Property } from '../../engine/property.ts'
import { BoardModel } from './board-model.ts'
import type { BoardAnswer, CanvasLine } from './canvas-line.ts'
import type { CanvasLines } from './canvas-lines.ts'
import { asks, type ClientRequest, type Paint, paintRequests, plainAsk, requestFrame } from './client-request.ts'
import { modelReason } from './model-reason.ts'

/** What several clients paint, and in which order they take turns. */
export interface ModelExample {
  readonly clients: number
  readonly turns: readonly Turn<ClientRequest>[]
}

const mostTurns = 8

/**
 * Whatever `clients` clients paint, the picture in the end is the model's. Each client has columns of its own, and its
 * connection keeps its paints in order, so that no race between clients can be mistaken for a fault.
 */
export function modelProperty(
  name: string,
  clients: number,
  anySpelling: boolean,
  lines: CanvasLines,
): Property<ModelExample> {
  return {
    name,
    arbitrary: modelExamples(clients, anySpelling),
    recover: () => lines.revive(),
    refresh: () => lines.startAgain(),
    run: async ({ turns }, how) => {
      const all = await Promise.all(Array.from({ length: clients }, (_, lane) => lines.line(lane)))
      for (const line of all) await line.drain()
      const painted = turns.map(({ client, step }) => ownCell(step, client, clients))
      const sent = painted.map(requestFrame)
      const failure = await play(all, turns, painted, how, lines)
      if (!failure) return { kind: 'held', seen: true, sent }
      for (const lane of all.keys()) await lines.drop(lane)
      return { ...failure, sent }
    },
  }
}

/** The request moved to the nearest column that belongs to `client`. */
export function ownCell(request: ClientRequest, client: number, clients: number): ClientRequest {
  if (!request.paint) return request
  const columns = Math.floor(boardSize / clients)
  return {
    ...request,
    paint: { ...request.paint, x: clients === 1 ? request.paint.x : (request.paint.x % columns) * clients + client },
  }
}

function modelExamples(clients: number, anySpelling: boolean): Arbitrary<ModelExample> {
  const step = fc.oneof(
    { withCrossShrink: false },
    { weight: 5, arbitrary: paintRequests(anySpelling) },
    { weight: 1, arbitrary: asks(anySpelling) },
  )
  return fc.record({ clients: fc.constant(clients), turns: interleavings(step, clients, mostTurns) })
}

type Failure = Omit<Extract<ExampleResult, { kind: 'broke' }>, 'sent'>

async function play(
  all: readonly CanvasLine[],
  turns: readonly Turn<ClientRequest>[],
  requests: readonly ClientRequest[],
  how: ExampleRun,
  lines: CanvasLines,
): Promise<Failure | undefined> {
  const withinMs = lines.waitMs(how)
  // a board that was on its way may show less than what the last example left: its own end is the better beginning
  const model = new BoardModel(lines.picture ?? (all[0] as CanvasLine).board)
  lines.picture = undefined
  const paints: Paint[] = []
  const judge = (line: CanvasLine, answer: BoardAnswer) =>
    answer.kind === 'board' ? undefined : broke(all, line, paints, model, answer)
  for (const [index, { client, waits }] of turns.entries()) {
    const request = requests[index] as ClientRequest
    const line = all[client] as CanvasLine
    if (request.paint) paints.push(request.paint)
    if (request.paint) model.paint(request.paint)
    await line.peer.sendBytes(requestFrame(request))
    // alone, a client sees nothing but its own paints, so that every board can be held to the whole model
    if (!waits && all.length > 1) continue
    const failure = judge(line, await line.boardUntil((board) => shows(board, request, model, all.length), withinMs))
    if (failure) return failure
  }
  for (const line of all) {
    // what a client sent is done when it sees it in the answer to a later request of its own
    const own = paints.filter(({ x }) => all.length === 1 || x % all.length === all.indexOf(line))
    const failure = judge(
      line,
      await asked(line, (board) => own.every(({ x, y }) => board[y]?.[x] === model.at(x, y)), withinMs),
    )
    if (failure) return failure
  }
  for (const line of all) {
    const answer = await asked(line, (board) => model.difference(board) === undefined, withinMs)
    const failure = judge(line, answer)
    if (failure) return failure
    if (answer.kind === 'board') lines.picture = answer.board
  }
  return undefined
}

function shows(board: CanvasLine['board'], { paint }: ClientRequest, model: BoardModel, clients: number): boolean {
  if (clients === 1) return model.difference(board) === undefined
  return !paint || board[paint.y]?.[paint.x] === model.at(paint.x, paint.y)
}

async function asked(
  line: CanvasLine,
  isRight: (board: CanvasLine['board']) => boolean,
  withinMs: number,
): Promise<BoardAnswer> {
  await line.peer.sendBytes(plainAsk)
  return line.boardUntil(isRight, withinMs)
}

function broke(
  all: readonly CanvasLine[],
  line: CanvasLine,
  paints: readonly Paint[],
  model: BoardModel,
  answer: Exclude<BoardAnswer, { kind: 'board' }>,
): Failure {
  const difference = model.difference(line.board)
  const facts = {
    answer: difference ? ('wrong' as const) : answer.kind,
    details: { differences: difference ? [difference] : [] },
  }
  return { kind: 'broke', reason: modelReason(line.peer.name, all.length, paints, difference, answer.text), facts }
}
