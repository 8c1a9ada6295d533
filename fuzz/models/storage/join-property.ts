import fc from 'fast-check'
import { pictureOf } from '../../../conformance/oracles/picture.ts'
import { bytesWithCuts } from '../../engine/bytes-with-cuts.ts'
import type { ExampleResult, ExampleRun } from '../../engine/example-result.ts'
import { type Joins, joins, segments } from '../../engine/joins.ts'
import type { Property } from '../../engine/property.ts'
import type { Wrong } from './storage-line.ts'
import type { StorageLines } from './storage-lines.ts'
import { requestFrame, requests, type StorageRequest } from './storage-request.ts'
import { say } from './words/say.ts'

/** Requests of one client and how they are joined in segments. */
export interface JoinExample {
  readonly requests: readonly StorageRequest[]
  readonly joined: Joins
}

const mostRequests = 6

/** However requests are joined, each is answered, in order. */
export function joinProperty(anySpelling: boolean, lines: StorageLines): Property<JoinExample> {
  return {
    name: 'join',
    arbitrary: fc.record({
      requests: fc.array(requests(anySpelling, ['list', 'file']), { minLength: 1, maxLength: mostRequests }),
      joined: joins(mostRequests),
    }),
    open: (lane) => lines.isAvailable(lane),
    recover: () => lines.revive(),
    run: async (example, how) => {
      const groups = segments(example.requests, example.joined)
      const bytes = groups.map((group) => group.map((request) => requestFrame(request, lines.files)))
      const sent = bytes.flatMap((group) => [Buffer.concat(group), Buffer.from('|')])
      const failure = await answers(groups, how, lines)
      if (!failure) return { kind: 'held', seen: groups.some(({ length }) => length > 1), sent }
      const apart = example.requests.map((request) => [request])
      if (how.alone && (await lines.revive()) && (await answers(apart, how, lines)))
        return { kind: 'unjudged', why: { code: 'not-answered-whole', text: say('not-answered-whole') }, sent }
      return broke(bytes[failure.group] as Buffer[], failure, sent)
    },
  }
}

interface Failure {
  readonly group: number
  /** How many requests of its group were answered rightly before. */
  readonly answered: number
  readonly wrong: Wrong
}

/** Sends one group after the other, each when the one before was answered; gives the first failure. */
async function answers(
  groups: readonly StorageRequest[][],
  how: ExampleRun,
  lines: StorageLines,
): Promise<Failure | undefined> {
  const line = await lines.line(how.lane)
  line.forget()
  for (const [group, together] of groups.entries()) {
    await line.peer.sendBytes(Buffer.concat(together.map((request) => requestFrame(request, lines.files))))
    for (const [answered, request] of together.entries()) {
      const wrong = await line.expectAnswer(request, lines.files, lines.waitMs(how))
      if (!wrong) continue
      await lines.drop(how.lane)
      return { group, answered, wrong }
    }
  }
  return undefined
}

function broke(frames: readonly Buffer[], { answered, wrong }: Failure, sent: readonly Uint8Array[]): ExampleResult {
  const bytes = Buffer.concat(frames)
  const starts = frames.map((_, index) => frames.slice(0, index).reduce((sum, { length }) => sum + length, 0))
  const start = starts[answered] ?? 0
  const mark = { start, end: Math.min(start + 4, bytes.length), text: say('join-here') }
  const reason = {
    code: wrong.kind === 'wrong' ? 'joined-answer-differs' : 'joined-unanswered',
    text: say('join-misunderstood', {
      count: frames.length,
      answered,
      hex: bytesWithCuts(bytes, starts.slice(1)),
    }),
    expected: say('join-expected', { count: frames.length }),
    actual: wrong.text,
    pictures: [pictureOf(bytes, say('sent-joined'), [], mark)],
  }
  const joined = frames.map((_, index) => index < answered)
  return { kind: 'broke', reason, facts: { joined, answer: wrong.kind }, sent }
}
