import { expect, it } from 'vitest'
import { encodeFrame } from '../../reference/wire/length-prefix.ts'
import { framedPair } from './fixtures/framed-pair.ts'

const patientMs = 2000

it('sends a body in one frame, and bytes as they are', async () => {
  await using pair = await framedPair()
  await pair.peer.send(Buffer.from('hola'))
  await pair.peer.sendBytes(Buffer.from([9, 8]))
  const received: Buffer[] = []
  while (Buffer.concat(received).length < 11) {
    const arrival = await pair.subject.next(patientMs)
    if (arrival.kind !== 'bytes') throw new Error(`bytes were awaited, ${arrival.kind} came`)
    received.push(arrival.bytes)
  }
  expect(Buffer.concat(received)).toEqual(Buffer.from([4, 0, 0, 0, 0, 0x68, 0x6f, 0x6c, 0x61, 9, 8]))
})

it('gives frames one by one, however they came', async () => {
  await using pair = await framedPair()
  const { field } = pair.peer
  const frames = ['uno', '', 'tres'].map((body) => encodeFrame(Buffer.from(body), field))
  const stream = Buffer.concat(frames)
  await pair.subject.write(stream.subarray(0, 3))
  await pair.subject.write(stream.subarray(3))
  const bodies: string[] = []
  for (const _ of frames) {
    const arrival = await pair.peer.nextFrame(patientMs)
    if (arrival.kind !== 'frame') throw new Error(`a frame was awaited, ${arrival.kind} came`)
    bodies.push(arrival.body.toString())
  }
  expect(bodies).toEqual(['uno', '', 'tres'])
  expect(await pair.peer.nextFrame(0)).toMatchObject({ kind: 'deadline', progress: { at: 'header', have: 0, need: 5 } })
})

it('goes on with a frame of which a part came before the deadline', async () => {
  await using pair = await framedPair()
  const frame = encodeFrame(Buffer.from('despacio'), pair.peer.field)
  await pair.subject.write(frame.subarray(0, 7))
  const arrival = await pair.peer.nextFrame(50)
  expect(arrival).toMatchObject({
    kind: 'deadline',
    progress: { at: 'body', have: 2, need: 8 },
    rest: frame.subarray(0, 7),
  })
  if (arrival.kind === 'deadline') expect(arrival.waitedMs).toBeGreaterThanOrEqual(49)
  await pair.subject.write(frame.subarray(7))
  expect(await pair.peer.nextFrame(patientMs)).toEqual({ kind: 'frame', body: Buffer.from('despacio') })
})

it.each([
  ['end', 'end'],
  ['reset', 'reset'],
] as const)('tells how far a frame got when the other side leaves by %s', async (leave, kind) => {
  await using pair = await framedPair()
  await pair.subject.write(Buffer.from([9, 0, 0, 0, 0, 0x7b]))
  expect((await pair.peer.nextFrame(50)).kind).toBe('deadline')
  pair.subject[leave]()
  expect(await pair.peer.nextFrame(patientMs)).toMatchObject({ kind, progress: { at: 'body', have: 1, need: 9 } })
})

it('refuses to gather more than it wants to keep, now and later', async () => {
  await using pair = await framedPair({ maxBodyBytes: 100 })
  await pair.subject.write(Buffer.from([101, 0, 0, 0, 0, 1, 2]))
  for (let i = 0; i < 2; i++)
    expect(await pair.peer.nextFrame(patientMs)).toMatchObject({
      kind: 'too-long',
      frame: { announced: 101, followed: Buffer.from([1, 2]) },
      rest: Buffer.from([101, 0, 0, 0, 0, 1, 2]),
    })
})
