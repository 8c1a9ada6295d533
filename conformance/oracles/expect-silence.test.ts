import { expect, it } from 'vitest'
import { encodeFrame } from '../../reference/wire/length-prefix.ts'
import { failureOf } from '../model/fixtures/failure-of.ts'
import { framedPair } from '../peers/fixtures/framed-pair.ts'
import { expectSilence } from './expect-silence.ts'

it('listens for as long as silence takes, and is content with nothing', async () => {
  await using pair = await framedPair({ pace: { silenceMs: 40 } })
  const since = performance.now()
  await expectSilence(pair.peer)
  expect(performance.now() - since).toBeGreaterThanOrEqual(39)
})

it.each(['end', 'reset'] as const)('takes %s for silence', async (leave) => {
  await using pair = await framedPair({ pace: { silenceMs: 2000 } })
  pair.subject[leave]()
  await expectSilence(pair.peer)
})

it('fails on a frame', async () => {
  await using pair = await framedPair({ pace: { silenceMs: 2000 } })
  await pair.subject.write(encodeFrame(Buffer.from('hola'), pair.peer.field))
  const { reason, facts } = await failureOf(expectSilence(pair.peer))
  expect(reason).toMatchObject({ code: 'unexpected-bytes', text: { en: expect.stringContaining('9 bytes came') } })
  expect(reason.pictures?.[0]).toMatchObject({
    bytes: Buffer.from([4, 0, 0, 0, 0, ...Buffer.from('hola')]).toString('base64'),
    fields: [
      { start: 0, end: 5 },
      { start: 5, end: 9 },
    ],
  })
  expect(facts).toEqual({ answer: 'wrong' })
})

it('fails on an empty frame as well', async () => {
  await using pair = await framedPair({ pace: { silenceMs: 2000 } })
  await pair.subject.write(encodeFrame(Buffer.alloc(0), pair.peer.field))
  const { reason } = await failureOf(expectSilence(pair.peer))
  expect(reason.text.en).toBe('5 bytes came where nothing should come.')
})

it('fails on a single byte', async () => {
  await using pair = await framedPair({ pace: { silenceMs: 80 } })
  await pair.subject.write(Buffer.from('x'))
  const { reason } = await failureOf(expectSilence(pair.peer))
  expect(reason.text).toMatchObject({ es: 'Llegó 1 byte cuando no debía llegar nada.' })
})
