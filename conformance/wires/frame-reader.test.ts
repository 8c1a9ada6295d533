import { expect, it } from 'vitest'
import { connectTcp } from '../../reference/net/connect-tcp.ts'
import { TcpListener } from '../../reference/net/tcp-listener.ts'
import { paceFor } from '../model/pace.ts'
import { FrameReader } from './frame-reader.ts'
import type { Framing } from './wire-profile.ts'
import { writeFrame } from './write-frame.ts'

const patientMs = 5000

async function pair() {
  const listener = await TcpListener.listen()
  const connected = await connectTcp('127.0.0.1', listener.port, patientMs)
  const theirs = await listener.accept(patientMs)
  if (!('session' in connected) || !theirs) throw new Error('no connection came about')
  const reader = new FrameReader(connected.session, { ...paceFor(1), settleMs: 30 })
  return {
    theirs,
    reader,
    [Symbol.asyncDispose]: async () => {
      await connected.session[Symbol.asyncDispose]()
      await listener[Symbol.asyncDispose]()
    },
  }
}

const framings: Readonly<Record<string, Framing>> = {
  line: { kind: 'line' },
  length: { kind: 'length', field: { bytes: 4, order: 'big' } },
  marker: { kind: 'marker', marker: Buffer.from('<EOF>') },
}

it.each(Object.entries(framings))('%s: three messages in one piece, and one in many', async (_name, framing) => {
  await using both = await pair()
  const { theirs, reader } = both
  const bodies = ['uno', '', 'tres'].map((text) => Buffer.from(text))
  const stream = Buffer.concat(bodies.map((body) => writeFrame(body, framing)))
  await theirs.write(stream)
  for (const body of bodies)
    expect(await reader.take({ framing, withinMs: patientMs })).toMatchObject({ kind: 'frame', bytes: body })
  for (const byte of stream) await theirs.write(Buffer.from([byte]))
  for (const body of bodies)
    expect(await reader.take({ framing, withinMs: patientMs })).toMatchObject({ kind: 'frame', bytes: body })
  expect(reader.unread).toHaveLength(0)
})

it('keeps what does not make a message, and goes on with it', async () => {
  await using both = await pair()
  const { theirs, reader } = both
  const taking = { framing: framings['length'] as Framing, withinMs: 30 }
  await theirs.write(Buffer.from([0, 0, 0, 5, 104]))
  expect(await reader.take(taking)).toMatchObject({ kind: 'deadline', bytes: Buffer.from([0, 0, 0, 5, 104]) })
  await theirs.write(Buffer.from('ola!'))
  expect(await reader.take({ ...taking, withinMs: patientMs })).toMatchObject({ bytes: Buffer.from('hola!') })
})

it('counts bytes, and hears everything up to the end', async () => {
  await using both = await pair()
  const { theirs, reader } = both
  await theirs.write(Buffer.from('abcdefg'))
  theirs.end()
  expect(await reader.take({ framing: { kind: 'size' }, size: 3, withinMs: patientMs })).toMatchObject({
    bytes: Buffer.from('abc'),
  })
  expect(await reader.take({ framing: { kind: 'end-of-stream' }, withinMs: patientMs })).toMatchObject({
    kind: 'frame',
    bytes: Buffer.from('defg'),
  })
  expect((await reader.take({ framing: { kind: 'end-of-stream' }, withinMs: patientMs })).kind).toBe('end')
})

it('without a mark, takes what makes sense once it is quiet, and the rest when the time is up', async () => {
  await using both = await pair()
  const { theirs, reader } = both
  const raw = { framing: { kind: 'raw' } as Framing, makesSense: (bytes: Buffer) => bytes.toString() === 'OK' }
  await theirs.write(Buffer.from('O'))
  const taken = reader.take({ ...raw, withinMs: patientMs })
  expect(await Promise.race([taken, theirs.next(100)])).toEqual({ kind: 'deadline' })
  await theirs.write(Buffer.from('K'))
  expect(await taken).toMatchObject({ kind: 'frame', bytes: Buffer.from('OK') })
  await theirs.write(Buffer.from('nada'))
  expect(await reader.take({ ...raw, withinMs: 60 })).toMatchObject({ kind: 'frame', bytes: Buffer.from('nada') })
})

it('puts a message back', async () => {
  await using both = await pair()
  both.reader.putBack(Buffer.from('otra vez\n'))
  expect(await both.reader.take({ framing: { kind: 'line' }, withinMs: patientMs })).toMatchObject({
    bytes: Buffer.from('otra vez'),
  })
})

it('takes no text for a line before its end has come, however late', async () => {
  await using both = await pair()
  const { theirs, reader } = both
  const line = { framing: { kind: 'line' } as Framing, withinMs: patientMs, isWhole: () => true }
  await theirs.write(Buffer.from('OK'))
  const ok = reader.take(line)
  await theirs.write(Buffer.from('\n'))
  expect((await ok).bytes.toString()).toBe('OK')
  await theirs.write(Buffer.from('EXISTE'))
  expect((await reader.take(line)).bytes.toString()).toBe('EXISTE')
  await theirs.write(Buffer.from('\r\nRECIBIDO 5\n\n'))
  expect((await reader.take(line)).bytes.toString()).toBe('RECIBIDO 5')
  expect((await reader.take(line)).bytes).toHaveLength(0)
})
