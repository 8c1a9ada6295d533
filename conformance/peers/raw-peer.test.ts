import { expect, it } from 'vitest'
import { connectTcp } from '../../reference/net/connect-tcp.ts'
import { TcpListener } from '../../reference/net/tcp-listener.ts'
import { paceFor } from '../model/pace.ts'
import { RawPeer } from './raw-peer.ts'

async function pair() {
  const listener = await TcpListener.listen()
  const connected = await connectTcp('127.0.0.1', listener.port, 5000)
  const theirs = await listener.accept(5000)
  if (!('session' in connected) || !theirs) throw new Error('no connection came about')
  const peer = new RawPeer('ana', connected.session, { ...paceFor(1), answerMs: 5000 })
  return {
    theirs,
    peer,
    [Symbol.asyncDispose]: async () => {
      await peer[Symbol.asyncDispose]()
      await listener[Symbol.asyncDispose]()
    },
  }
}

it('takes lines and counted bytes from whatever pieces they come in', async () => {
  await using both = await pair()
  const { theirs, peer } = both
  await theirs.write(Buffer.from('recibido\n5\nho'))
  expect((await peer.line()).bytes.toString()).toBe('recibido\n')
  expect((await peer.line()).bytes.toString()).toBe('5\n')
  await theirs.write(Buffer.from('la!más'))
  expect((await peer.exactly(5)).bytes.toString()).toBe('hola!')
  expect((await peer.exactly(0)).kind).toBe('whole')
  expect(peer.unread.toString()).toBe('más')
})

it('gives what came when the rest does not come, and keeps it', async () => {
  await using both = await pair()
  const { theirs, peer } = both
  await theirs.write(Buffer.from('medio'))
  expect(await peer.line(50)).toMatchObject({ kind: 'deadline', bytes: Buffer.from('medio') })
  theirs.end()
  expect(await peer.exactly(6)).toMatchObject({ kind: 'end', bytes: Buffer.from('medio') })
  expect((await peer.reply()).bytes.toString()).toBe('medio')
})

it('takes a reply without an end for whole when it is the awaited one, or when it falls silent', async () => {
  await using both = await pair()
  const { theirs, peer } = both
  await theirs.write(Buffer.from('EXITO'))
  const isWhole = (received: Buffer) => received.equals(Buffer.from('EXITO'))
  expect(await peer.reply(isWhole, 5000, 60_000)).toMatchObject({ kind: 'whole', bytes: Buffer.from('EXITO') })
  await theirs.write(Buffer.from('otra'))
  expect(await peer.reply(isWhole, 5000, 20)).toMatchObject({ kind: 'whole', bytes: Buffer.from('otra') })
  expect(await peer.reply(isWhole, 20, 20)).toMatchObject({ kind: 'deadline', bytes: Buffer.alloc(0) })
  theirs.reset()
  expect((await peer.reply(isWhole)).kind).toBe('reset')
})
