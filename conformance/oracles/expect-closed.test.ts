import { expect, it } from 'vitest'
import { encodeFrame } from '../../reference/wire/length-prefix.ts'
import { failureOf } from '../model/fixtures/failure-of.ts'
import { framedPair } from '../peers/fixtures/framed-pair.ts'
import { expectClosed } from './expect-closed.ts'

it.each(['end', 'reset'] as const)('takes %s for the end, and gives the bodies that came before', async (leave) => {
  await using pair = await framedPair({ pace: { answerMs: 2000 } })
  const { field } = pair.peer
  await pair.subject.write(Buffer.concat(['uno', 'dos'].map((body) => encodeFrame(Buffer.from(body), field))))
  expect(await pair.peer.nextFrame()).toEqual({ kind: 'frame', body: Buffer.from('uno') })
  pair.subject[leave]()
  expect((await expectClosed(pair.peer)).map(String)).toEqual(['dos'])
})

it('takes an end in the middle of a frame for an end', async () => {
  await using pair = await framedPair({ pace: { answerMs: 2000 } })
  await pair.subject.write(Buffer.from([9, 0, 0]))
  pair.subject.end()
  expect(await expectClosed(pair.peer)).toEqual([])
})

it('fails when the connection stays open, however much comes', async () => {
  await using pair = await framedPair()
  const writing = new AbortController()
  const since = performance.now()
  const chatter = (async () => {
    while (!writing.signal.aborted && performance.now() - since < 3000) {
      await pair.subject.write(encodeFrame(Buffer.from('sigo'), pair.peer.field))
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
  })()
  const { reason, facts } = await failureOf(expectClosed(pair.peer, 80))
  expect(performance.now() - since).toBeLessThan(2500)
  writing.abort()
  await chatter
  expect(reason).toMatchObject({ code: 'not-closed', text: { es: 'La conexión siguió abierta durante 80 ms.' } })
  expect(facts).toEqual({ answer: 'none', timed: true })
})
