import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { encodeFrame } from '../../reference/wire/length-prefix.ts'
import { failureOf } from '../model/fixtures/failure-of.ts'
import { framedPair } from '../peers/fixtures/framed-pair.ts'
import { expectFrame } from './expect-frame.ts'

it('gives the body of a whole frame, also one that comes in pieces', async () => {
  await using pair = await framedPair({ pace: { answerMs: 2000 } })
  const frame = encodeFrame(Buffer.from('hola'), pair.peer.field)
  const awaited = expectFrame(pair.peer)
  await pair.subject.write(frame.subarray(0, 2))
  await pair.subject.write(frame.subarray(2, 6))
  await pair.subject.write(frame.subarray(6))
  expect((await awaited).toString()).toBe('hola')
})

it('fails on nothing at all, and would wait longer', async () => {
  await using pair = await framedPair()
  const { reason, facts } = await failureOf(expectFrame(pair.peer, 30))
  expect(reason).toMatchObject({ code: 'no-answer', pictures: [] })
  expect(reason.text.es).toMatch(/^No llegó ningún mensaje en \d+ ms\.$/)
  expect(reason.expected?.en).toContain('5 length bytes')
  expect(facts).toEqual({ answer: 'none', timed: true })
})

it.each([
  ['header', [4, 0, 0], '3 of 5 header bytes', undefined],
  ['body', [4, 0, 0, 0, 0, 0x68, 0x6f], '2 of 4 body bytes', 4],
] as const)('tells how much of the %s came, and shows where the bytes stop', async (_, bytes, came, announced) => {
  await using pair = await framedPair()
  await pair.subject.write(Buffer.from(bytes))
  const { reason, facts } = await failureOf(expectFrame(pair.peer, 60))
  expect(reason.code).toBe('partial-answer')
  expect(reason.text.en).toContain(came)
  const [picture] = reason.pictures ?? []
  expect(picture).toMatchObject({
    bytes: Buffer.from(bytes).toString('base64'),
    mark: { start: bytes.length - 1, end: bytes.length },
  })
  expect(facts).toMatchObject({ answer: 'none', timed: true })
  expect(facts.frame?.announced).toBe(announced)
  if (announced !== undefined)
    expect(facts.frame).toMatchObject({ header: Buffer.from(bytes.slice(0, 5)), followed: Buffer.from(bytes.slice(5)) })
})

it.each([
  ['end', 'closed-early', 'The connection was closed before a whole message came: 1 of 9 body bytes'],
  ['reset', 'reset-early', 'The connection was reset before a whole message came: 1 of 9 body bytes'],
] as const)('fails for good on %s in the middle of an answer', async (leave, code, text) => {
  await using pair = await framedPair()
  await pair.subject.write(Buffer.from([9, 0, 0, 0, 0, 0x7b]))
  expect((await pair.peer.nextFrame(60)).kind).toBe('deadline')
  pair.subject[leave]()
  const { reason, facts } = await failureOf(expectFrame(pair.peer, 2000))
  expect(reason.code).toBe(code)
  expect(reason.text.en).toContain(text)
  expect(facts).toMatchObject({ answer: 'closed', timed: false })
})

it('takes the answer that came before a reset, and only then fails', async () => {
  await using pair = await framedPair({ pace: { answerMs: 2000 } })
  await pair.subject.write(encodeFrame(Buffer.from('adiós'), pair.peer.field))
  expect((await expectFrame(pair.peer)).toString()).toBe('adiós')
  pair.subject.reset()
  expect((await failureOf(expectFrame(pair.peer))).reason.code).toBe('reset-early')
})

it('reads text that stands where the length should be', async () => {
  await using pair = await framedPair()
  await pair.subject.write(Buffer.from('{"0": {"0": "white"}}'))
  const { reason, facts } = await failureOf(expectFrame(pair.peer, 2000))
  expect(reason.code).toBe('absurd-length')
  expect(reason.text.es).toContain('son el texto «{"0":»')
  expect(reason.text.en).toContain('announces 249,681,683,067 bytes')
  expect(reason.pictures?.[0]?.mark).toMatchObject({ start: 0, end: 5 })
  expect(facts).toMatchObject({ answer: 'wrong', frame: { header: Buffer.from('{"0":') } })
  expect(facts.timed).toBeUndefined()
})

it('shows what follows an absurd length, also when it comes a moment later', async () => {
  await using pair = await framedPair({ pace: { silenceMs: 1000 } })
  const failing = failureOf(expectFrame(pair.peer, 2000))
  await pair.subject.write(Buffer.from([0, 0, 0, 0, 4]))
  while (!pair.peer.session.history.some(({ kind }) => kind === 'in')) await pause(1)
  await pair.subject.write(Buffer.from('hola'))
  const { reason, facts } = await failing
  expect(reason.text.en).toBe('The length field announces 17,179,869,184 bytes.')
  expect(facts.frame).toMatchObject({ announced: 4 * 2 ** 32, followed: Buffer.from('hola') })
  expect(reason.pictures?.[0]).toMatchObject({ totalBytes: 9 })
})

it('waits for nothing more when something has followed already', async () => {
  await using pair = await framedPair({ pace: { silenceMs: 20_000 } })
  await pair.subject.write(Buffer.from([0, 0, 0, 0, 4, 0x7b]))
  const since = performance.now()
  const { facts } = await failureOf(expectFrame(pair.peer, 2000))
  expect(facts.frame?.followed).toEqual(Buffer.from('{'))
  expect(performance.now() - since).toBeLessThan(10_000)
})

it('gives up on an absurd length that nothing follows', async () => {
  await using pair = await framedPair({ pace: { silenceMs: 20 } })
  await pair.subject.write(Buffer.from([0, 0, 0, 0, 4]))
  const { facts } = await failureOf(expectFrame(pair.peer, 2000))
  expect(facts.frame?.followed).toHaveLength(0)
})
