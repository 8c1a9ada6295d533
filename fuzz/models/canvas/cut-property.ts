import type { Arbitrary } from 'fast-check'
import fc from 'fast-check'
import { isSeen } from '../../../conformance/faults/evidence.ts'
import { sendInPieces } from '../../../conformance/faults/send-in-pieces.ts'
import type { CutFact } from '../../../conformance/model/facts.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { lengthField } from '../../../reference/exercises/canvas/protocol.ts'
import { type CutPlace, cutOffsets, cutPlaces } from '../../engine/cut-places.ts'
import type { ExampleResult, ExampleRun } from '../../engine/example-result.ts'
import type { Property } from '../../engine/property.ts'
import { say } from '../../words/say.ts'
import { BoardModel } from './board-model.ts'
import type { BoardAnswer, CanvasLine } from './canvas-line.ts'
import type { CanvasLines } from './canvas-lines.ts'
import { type ClientRequest, requestFrame } from './client-request.ts'
import { cutReason } from './cut-reason.ts'

/** Where a message is cut: inside its length field, or anywhere after it. */
export type CutRegion = 'header' | 'body'

/** A request and the places where it is cut. */
export interface CutExample {
  readonly request: ClientRequest
  readonly places: readonly CutPlace[]
}

/** The chunks in which receivers of this exercise read a body (given by assignment 001). */
const chunkBytes = 128

/** The whole frame of an example and the offsets of its cuts. */
export function cutFrame(
  { request, places }: CutExample,
  region: CutRegion,
): { readonly frame: Buffer; readonly offsets: number[] } {
  const frame = requestFrame(request)
  const headerBytes = lengthField.bytes
  const allowed = region === 'header' ? { from: 1, to: headerBytes - 1 } : { from: headerBytes, to: frame.length - 1 }
  return { frame, offsets: cutOffsets(places, { bytes: frame, headerBytes, chunkBytes, ...allowed }) }
}

/** Wherever a request is cut, it is answered as if it had come whole. */
export function cutProperty(
  name: string,
  region: CutRegion,
  requests: Arbitrary<ClientRequest>,
  context: ServerContext,
  lines: CanvasLines,
): Property<CutExample> {
  const { pace, queues } = context
  return {
    name,
    arbitrary: fc.record({ request: requests, places: cutPlaces(3) }),
    open: (lane) => lines.isAvailable(lane),
    recover: () => lines.revive(),
    run: async (example, how) => {
      const { frame, offsets } = cutFrame(example, region)
      const line = await lines.line(how.lane)
      await line.drain()
      const isRight = rightAnswer(line, example.request)
      const means = { gapMs: pace.gapMs, queues: isGapEnough(line, how, pace.gapMs) ? undefined : queues, served: true }
      const evidence = await sendInPieces(line.peer.session, frame, offsets, means)
      const answer = await line.boardUntil(isRight, lines.waitMs(how))
      const sent = [frame, Buffer.from(offsets.join())]
      if (answer.kind === 'board') return { kind: 'held', seen: isSeen(evidence), sent }
      await lines.drop(how.lane)
      if (how.alone && (await lines.revive())) {
        const whole = await wholeAnswer(frame, example.request, how, lines)
        if (whole.kind !== 'board')
          return { kind: 'unjudged', why: { code: 'not-answered-whole', text: say('not-answered-whole') }, sent }
      }
      return broke(frame, offsets, answer, sent)
    },
  }
}

/**
 * Whether the pause alone shows that the pieces were read one by one: on a connection that was just answered within
 * such a pause, or where nothing else goes on. Asking the kernel takes longer than the pause itself.
 */
function isGapEnough(line: CanvasLine, { alone, patience }: ExampleRun, gapMs: number): boolean {
  return patience === 'usual' && (alone || line.answeredMs <= gapMs)
}

/** A board that shows nothing but the picture before and, where the request paints, its cell. */
function rightAnswer(line: CanvasLine, { paint }: ClientRequest): (board: CanvasLine['board']) => boolean {
  const { board } = line
  const model = new BoardModel(board)
  if (paint) model.paint(paint)
  return (came) => (!paint && came === board) || model.difference(came) === undefined
}

async function wholeAnswer(
  frame: Buffer,
  request: ClientRequest,
  how: ExampleRun,
  lines: CanvasLines,
): Promise<BoardAnswer> {
  const line = await lines.line(how.lane)
  await line.drain()
  const isRight = rightAnswer(line, request)
  await line.peer.sendBytes(frame)
  const answer = await line.boardUntil(isRight, lines.waitMs(how))
  if (answer.kind !== 'board') await lines.drop(how.lane)
  return answer
}

function broke(
  frame: Buffer,
  offsets: readonly number[],
  answer: Exclude<BoardAnswer, { kind: 'board' }> & { readonly boards: number },
  sent: readonly Uint8Array[],
): ExampleResult {
  const outcome: CutFact['outcome'] =
    answer.boards > 0 || answer.kind === 'wrong' ? 'wrong' : answer.kind === 'closed' ? 'closed' : 'unanswered'
  const cuts = offsets.map(
    (offset): CutFact => ({ offset, region: offset < lengthField.bytes ? 'header' : 'body', outcome }),
  )
  const facts = { cuts, answer: answer.kind, details: { sent: frame }, ...(answer.frame && { frame: answer.frame }) }
  const actual = answer.boards > 0 ? say('board-differs') : answer.text
  return { kind: 'broke', reason: cutReason(frame, offsets, outcome, actual), facts, sent }
}
