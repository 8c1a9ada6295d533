import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { canonical } from './protocol.ts'
import type { ReceptionPeer } from './reception-conversation.ts'
import { ReceptionService } from './reception-service.ts'

/** A client whose network takes nothing until it is told to. */
class StuckPeer implements ReceptionPeer {
  readonly remoteAddress = '10.0.0.7'
  unsentBytes = 0
  isPaused = false
  hasEnded = false

  write(bytes: Buffer): void {
    this.unsentBytes += bytes.length
  }

  pause(): void {
    this.isPaused = true
  }

  resume(): void {
    this.isPaused = false
  }

  end(): void {
    this.hasEnded = true
  }
}

const until = (condition: () => unknown) => vi.waitFor(condition, { timeout: 5000, interval: 1 })

async function service(quietMs = 150) {
  const dir = await mkdtemp(join(tmpdir(), 'four-parts-'))
  const reception = new ReceptionService({ dir, quietMs })
  return {
    reception,
    names: () => readdir(join(dir, '10.0.0.7')).catch(() => []),
    async [Symbol.asyncDispose]() {
      await reception[Symbol.asyncDispose]()
      await rm(dir, { recursive: true })
    },
  }
}

it('reads nothing more from a client that does not read its answers, and goes on when it does', async () => {
  await using our = await service()
  const peer = new StuckPeer()
  const conversation = our.reception.join(peer)
  peer.unsentBytes = 65 * 1024
  conversation.received(canonical.ip('x'))
  conversation.received(canonical.file('a.jpg', 0))
  conversation.drained()
  await turn()
  expect([peer.isPaused, peer.unsentBytes]).toEqual([true, 65 * 1024])
  peer.unsentBytes = 0
  conversation.drained()
  await until(() => expect(peer.isPaused).toBe(false))
  expect(peer.unsentBytes).toBe(6 * canonical.ack('part').length)
  expect(await our.names()).toEqual(['a.jpg'])
})

it('reads nothing while the disk has not taken what came', async () => {
  await using our = await service()
  const peer = new StuckPeer()
  const conversation = our.reception.join(peer)
  conversation.received(Buffer.concat([canonical.ip('x'), canonical.file('a.jpg', 400), Buffer.alloc(100)]))
  expect(peer.isPaused).toBe(true)
  await until(() => expect(peer.isPaused).toBe(false))
  expect(peer.unsentBytes).toBe(3 * canonical.ack('part').length)
})

it('finishes what came before an end, and forgets everything at a reset', async () => {
  await using our = await service()
  const [ana, luis] = [new StuckPeer(), new StuckPeer()]
  const whole = (name: string) => Buffer.concat([canonical.ip('x'), canonical.file(name, 4), Buffer.from('abcd')])
  const first = our.reception.join(ana)
  first.received(whole('a.jpg'))
  first.ended({ kind: 'end' })
  const second = our.reception.join(luis)
  second.received(whole('b.jpg').subarray(0, -1))
  second.received(whole('b.jpg').subarray(-1))
  second.ended({ kind: 'reset' })
  await until(() => expect(our.reception.clients).toBe(0))
  expect([ana.hasEnded, luis.hasEnded]).toEqual([true, true])
  expect(await our.names()).toEqual(['a.jpg'])
})

it('does not take a silence for an end when bytes came meanwhile', async () => {
  await using our = await service(20)
  const peer = new StuckPeer()
  const conversation = our.reception.join(peer)
  conversation.received(Buffer.from('10.0.0'))
  await turn()
  const busyUntil = performance.now() + 60
  setImmediate(() => conversation.received(Buffer.from('.7')))
  while (performance.now() < busyUntil);
  await until(() => expect(peer.unsentBytes).toBe('recibido'.length))
  let answered = 'recibido'.length
  for (const [message, answer] of [
    ['a.jpg', 'recibidotl'],
    ...['1', '2', '3', '4'].map((part) => [part, 'recibido']),
  ]) {
    conversation.received(Buffer.from(message as string))
    answered += (answer as string).length
    await until(() => expect(peer.unsentBytes).toBe(answered))
  }
  expect(await our.names()).toEqual(['a.jpg'])
})
