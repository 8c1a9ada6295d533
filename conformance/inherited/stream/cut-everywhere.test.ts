import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { CaseRun } from '../../runner/server-case-runner.ts'
import { type EchoServer, echoServer } from '../framed-stream/fixtures/echo-server.ts'
import { echoExchange, echoField, echoService } from '../framed-stream/fixtures/echo-service.ts'
import { type JudgedEcho, judgeEcho } from '../framed-stream/fixtures/judge-echo.ts'
import { type Cuts, cutEverywhere } from './cut-everywhere.ts'

const exchange = echoExchange('un mensaje de prueba')
const everywhere: readonly Cuts[] = Array.from({ length: exchange.frame.length - 1 }, (_, i) => [i + 1])
const inBody = everywhere.filter(([offset = 0]) => offset >= echoField.bytes)

/** What cutting came to; a failure is kept and not tried again with more patience. */
async function cut(
  server: EchoServer,
  placements: readonly Cuts[],
  judged: JudgedEcho & { readonly reachesOthers?: boolean } = {},
): Promise<CaseRun & { readonly failure: ExpectationFailed | undefined }> {
  let failure: ExpectationFailed | undefined
  const run = await judgeEcho(
    server,
    {
      id: 'xx/cut',
      role: 'server',
      requirement: 'XX-G1',
      aspect: 'cut',
      purpose: { es: 'prueba', en: 'test' },
      run: async (context) => {
        const reachesOthers = judged.reachesOthers ?? false
        await cutEverywhere(context, echoService, { ...exchange, reachesOthers }, placements).catch(
          (thrown: unknown) => {
            if (!(thrown instanceof ExpectationFailed)) throw thrown
            failure = thrown
          },
        )
      },
    },
    judged,
  )
  return { ...run, failure }
}

it('finds nothing wrong with a server that reads rightly, wherever the message is cut', async () => {
  await using server = await echoServer('rightly')
  const { outcome, failure, cutMap, observations } = await cut(server, everywhere)
  expect(outcome).toEqual({ verdict: 'pass' })
  expect(failure).toBeUndefined()
  expect(cutMap).toEqual(
    everywhere.map(([offset = 0]) => ({ offset, region: offset < 4 ? 'header' : 'body', outcome: 'answered' })),
  )
  expect(observations.map(({ en }) => en)).toEqual([
    expect.stringContaining(`${everywhere.length} cuts, each with evidence`),
  ])
})

it('cuts one message in many places', async () => {
  await using server = await echoServer('rightly')
  const { outcome, failure, cutMap } = await cut(server, [everywhere.flat(), [2, 6, 9]])
  expect([outcome.verdict, failure]).toEqual(['pass', undefined])
  expect(cutMap.map(({ offset, outcome: fate }) => [offset, fate])).toEqual([
    [1, 'answered'],
    [2, 'answered'],
  ])
})

it.each<[string, JudgedEcho & { readonly reachesOthers?: boolean }, boolean]>([
  ['many clients', {}, true],
  ['one client at a time', { concurrency: 'iterative' }, false],
  ['many clients that all hear each answer', { reaches: 'all' }, false],
  ['many clients, with a message that reaches others', { reachesOthers: true }, false],
])('meets a server of %s as it can be met', async (_, judged, atOnce) => {
  await using server = await echoServer('rightly')
  expect((await cut(server, everywhere, judged)).failure).toBeUndefined()
  const connections = server.connections()
  if (atOnce) expect(connections.atOnce).toBeGreaterThan(1)
  else expect(connections).toMatchObject({ all: 1, atOnce: 1 })
})

it('opens no more than 64 connections, however many cuts there are', async () => {
  await using server = await echoServer('rightly')
  const many = Array.from({ length: 8 }, () => everywhere).flat()
  const { cutMap } = await cut(server, many)
  expect(cutMap).toHaveLength(many.length)
  expect(server.connections().all).toBeLessThanOrEqual(64)
})

it.each([
  ['many', 'many'],
  ['serial', 'iterative'],
] as const)('accuses a server that trusts one read of the body (%s)', async (_, concurrency) => {
  await using server = await echoServer('one-read-per-body')
  const { failure, cutMap, observations, recorder } = await cut(server, everywhere, { concurrency })
  // cut right after the length, the body still comes in one read
  const first = echoField.bytes + 1
  expect(failure?.reason).toMatchObject({
    code: 'cut-not-understood',
    text: { en: expect.stringContaining(`cut after byte ${first} of ${exchange.frame.length}`) },
    actual: { en: 'a wrong answer came' },
  })
  const [picture] = failure?.reason.pictures ?? []
  expect(picture).toMatchObject({
    bytes: exchange.frame.toString('base64'),
    mark: { start: first - 1, end: first + 1 },
    fields: [
      { start: 0, end: 4 },
      { start: 4, end: exchange.frame.length },
    ],
  })
  expect(failure?.facts).toMatchObject({ answer: 'wrong', timed: true, details: { frameBytes: exchange.frame.length } })
  expect(failure?.facts.cuts).toEqual(cutMap)
  for (const { offset, outcome } of cutMap)
    expect([offset, outcome]).toEqual([offset, offset < first ? 'answered' : 'wrong'])
  expect(cutMap.filter(({ outcome }) => outcome === 'wrong').length).toBeGreaterThanOrEqual(3)
  expect(observations).toEqual([])
  const peers = recorder.transcript({ entries: 1000, bytesPerEntry: 1000 }).map(({ peer }) => peer)
  expect(new Set(peers).size).toBe(1)
})

it('stops asking a serial server that has failed often enough', async () => {
  await using server = await echoServer('one-read-per-body')
  const { cutMap } = await cut(server, inBody.slice(1), { concurrency: 'iterative' })
  expect(cutMap.map(({ outcome }) => outcome)).toEqual(['wrong', 'wrong', 'wrong'])
  // a connection that is out of step is given up before the next one is opened
  expect(server.connections().all).toBe(3)
  expect(server.connections().atOnce).toBeLessThan(3)
})

it('tells a server that closes at half a length from its body', async () => {
  await using server = await echoServer('one-read-per-length')
  const { failure, cutMap } = await cut(server, everywhere)
  expect(failure?.reason.text.en).toContain('cut after byte 1 of')
  expect(failure?.facts).toMatchObject({ answer: 'closed', timed: false })
  expect(cutMap.filter(({ outcome }) => outcome === 'closed').map(({ offset }) => offset)).toEqual([1, 2, 3])
})

it('says that no answer came from a server that never reads the second piece', async () => {
  await using server = await echoServer('stops-after-a-piece')
  const { failure, cutMap } = await cut(server, inBody, { pace: { answerMs: 150 } })
  expect(failure?.reason).toMatchObject({ actual: { en: 'no answer came within 150 ms' } })
  expect(failure?.facts).toMatchObject({ answer: 'none', timed: true })
  expect(new Set(cutMap.map(({ outcome }) => outcome))).toEqual(new Set(['unanswered']))
})

it('says nothing about pieces where the whole message is not answered', async () => {
  await using server = await echoServer('not-at-all')
  const { outcome, failure, cutMap } = await cut(server, everywhere, { pace: { answerMs: 60 } })
  expect(outcome).toMatchObject({ verdict: 'inconclusive', reason: { code: 'plain-failed' } })
  expect(failure).toBeUndefined()
  expect(cutMap).toEqual([])
})

it.each(['rightly', 'one-read-per-body', 'stops-after-a-piece'] as const)(
  'leaves no connection open to a server that reads %s',
  async (reading) => {
    await using server = await echoServer(reading)
    await cut(server, inBody.slice(0, 8), { pace: { answerMs: 60 } })
    const until = performance.now() + 3000
    while (server.connections().now > 0 && performance.now() < until) await pause(1)
    expect(server.connections()).toMatchObject({ now: 0 })
    expect(server.connections().all).toBeGreaterThan(0)
  },
)
