import { expect, it } from 'vitest'
import { echoServer } from './fixtures/echo-server.ts'
import { echoExchange, echoService } from './fixtures/echo-service.ts'
import { judgeEcho } from './fixtures/judge-echo.ts'
import { framedStreamCases } from './framed-stream-cases.ts'
import { framedStreamDiagnoses } from './framed-stream-diagnoses.ts'

/** Answers that are long enough to fill a connection in reasonable time. */
const service = { ...echoService, ask: () => echoExchange('x'.repeat(30)) }
const cases = framedStreamCases(service)
const forTargets = cases.filter(({ needs, id }) => !needs?.launched && id !== 'xx/slow/never-reads')
const caseOf = (id: string) => cases.find((each) => each.id === id)!

it('gives every service the same cases under its own names', () => {
  for (const { id, requirement } of cases) {
    expect(id).toMatch(/^xx\/(cut|join|boundary|text|malformed|slow|vanish|end)\//)
    expect(requirement).toMatch(/^XX-G\d+$/)
  }
  expect(new Set(cases.map(({ requirement }) => requirement)).size).toBe(11)
  expect(caseOf('xx/vanish/fin-in-the-middle').level).toBe('must')
})

it('judges no text where a service has none', () => {
  const { multibyte: _, ...silent } = service
  expect(framedStreamCases(silent).some(({ id }) => id.includes('/text/'))).toBe(false)
})

it.each(forTargets.map((testCase) => [testCase.id, testCase] as const))(
  'a right server passes %s',
  async (_, testCase) => {
    await using server = await echoServer('rightly')
    const { outcome } = await judgeEcho(server, testCase)
    expect(outcome).toEqual({ verdict: 'pass' })
  },
)

it.each([
  ['xx/cut/body-at-any-byte', 'one-read-per-body', 'cut-not-understood'],
  ['xx/cut/header-at-any-byte', 'one-read-per-length', 'cut-not-understood'],
  ['xx/text/cut-inside-a-character', 'one-read-per-body', 'cut-not-understood'],
  ['xx/join/two-in-one-segment', 'one-message-per-read', 'join-not-answered'],
] as const)('%s accuses a server that reads %s', async (id, reading, code) => {
  await using server = await echoServer(reading)
  const { outcome } = await judgeEcho(server, caseOf(id), { pace: { answerMs: 50, settleMs: 20, silenceMs: 20 } })
  expect(outcome).toMatchObject({ verdict: 'fail', reason: { code } })
})

it('marks the message of a segment that was not answered', async () => {
  await using server = await echoServer('one-message-per-read')
  const { outcome } = await judgeEcho(server, caseOf('xx/join/five-in-one-segment'), { pace: { answerMs: 100 } })
  expect(outcome.facts).toMatchObject({ joined: [true, false], answer: 'none', timed: true })
  expect(outcome.reason?.text.en).toBe('5 messages were sent in one segment; only 1 was answered.')
  const [picture] = outcome.reason?.pictures ?? []
  expect(picture?.fields).toHaveLength(10)
  expect(picture?.mark?.start).toBe(picture?.fields[2]?.start)
})

it('has diagnoses with ids of their own', () => {
  const ids = framedStreamDiagnoses(service).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
