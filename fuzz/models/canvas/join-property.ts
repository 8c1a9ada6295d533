import fc, { type Arbitrary } from 'fast-check'
import type { ExampleResult, ExampleRun } from '../../engine/example-result.ts'
import { type Joins, joins, segments } from '../../engine/joins.ts'
import type { Property } from '../../engine/property.ts'
import { say } from '../../words/say.ts'
import { BoardModel } from './board-model.ts'
import type { CanvasLine } from './canvas-line.ts'
import type { CanvasLines } from './canvas-lines.ts'
import { asks, type ClientRequest, paintRequests, requestFrame } from './client-request.ts'
import { joinReason } from './join-reason.ts'

/** Requests of one client and how they are joined in segments. */
export interface JoinExample {
  readonly requests: readonly ClientRequest[]
  readonly joined: Joins
}

const mostRequests = 6

/** However requests are joined, each is answered, and the last board shows all that they paint. */
export function joinProperty(anySpelling: boolean, lines: CanvasLines): Property<JoinExample> {
  return {
    name: 'join',
    arbitrary: joinExamples(anySpelling),
    recover: () => lines.revive(),
    run: async (example, how) => {
      const groups = segments(example.requests, example.joined)
      const sent = groups.flatMap((group) => [Buffer.concat(group.map(requestFrame)), Buffer.from('|')])
      const failure = await answers(groups, how, lines)
      if (!failure) return { kind: 'held', seen: groups.some(({ length }) => length > 1), sent }
      if (await lines.revive()) {
        const apart = await answers(
          example.requests.map((request) => [request]),
          how,
          lines,
        )
        if (apart)
          return { kind: 'unjudged', why: { code: 'not-answered-whole', text: say('not-answered-whole') }, sent }
      }
      return { ...failure, sent }
    },
  }
}

function joinExamples(anySpelling: boolean): Arbitrary<JoinExample> {
  const request = fc.oneof({ withCrossShrink: true }, asks(anySpelling), paintRequests(anySpelling))
  return fc.record({
    requests: fc.array(request, { minLength: 1, maxLength: mostRequests }),
    joined: joins(mostRequests),
  })
}

type Failure = Omit<Extract<ExampleResult, { kind: 'broke' }>, 'sent'>

/** Sends one group after the other, each when the one before was answered; gives the first failure. */
async function answers(
  groups: readonly ClientRequest[][],
  how: ExampleRun,
  lines: CanvasLines,
): Promise<Failure | undefined> {
  const line = await lines.line(how.lane)
  await line.drain()
  const model = new BoardModel(line.board)
  for (const group of groups) {
    const failure = await groupFailure(line, group, model, lines.waitMs(how))
    if (!failure) continue
    await lines.drop(how.lane)
    return failure
  }
  return undefined
}

async function groupFailure(
  line: CanvasLine,
  group: readonly ClientRequest[],
  model: BoardModel,
  withinMs: number,
): Promise<Failure | undefined> {
  for (const { paint } of group) if (paint) model.paint(paint)
  const frames = group.map(requestFrame)
  await line.peer.sendBytes(Buffer.concat(frames))
  let due = group.length
  const answer = await line.boardUntil((board) => --due <= 0 && model.difference(board) === undefined, withinMs)
  if (answer.kind === 'board') return undefined
  const answered = Math.min(answer.boards, group.length)
  return {
    kind: 'broke',
    reason: joinReason(frames, answered, answer.text),
    facts: {
      joined: group.map((_, index) => index < answered),
      answer: answered === group.length ? 'wrong' : answer.kind,
    },
  }
}
