import { expect, it, vi } from 'vitest'
import { FileFolder } from './file-folder.ts'
import { descargar, difundir, encodeMensaje, frameDecoder, listar, readMensaje } from './protocol.ts'
import { startStorageServer } from './server.ts'
import { maxUnsentBytes, maxUnsentWithPushes, type StoragePeer } from './storage-conversation.ts'
import { StorageService } from './storage-service.ts'
import { StorageSession, temporaryFolder } from './storage-session.ts'

const fileBytes = 100_000
const until = (condition: () => void) => vi.waitFor(condition, { timeout: 5000, interval: 1 })

/** A peer whose network takes nothing until it is told to. */
class StuckPeer implements StoragePeer {
  taken = 0
  isPaused = false
  isOver = false
  isDestroyed = false
  unsentBytes = 0
  readonly #decoder = frameDecoder()
  #queue: Buffer[] = []

  write(bytes: Buffer): void {
    this.#queue.push(bytes)
    this.unsentBytes += bytes.length
  }
  pause(): void {
    this.isPaused = true
  }
  resume(): void {
    this.isPaused = false
  }
  end(): void {
    this.isOver = true
  }
  destroy(): void {
    this.isDestroyed = true
  }
  takeAll(): void {
    for (const bytes of this.#queue)
      for (const body of this.#decoder.push(bytes)) if (readMensaje(body).mensaje?.estado === 'ok') this.taken++
    this.#queue = []
    this.unsentBytes = 0
  }
}

async function withFile() {
  const temporary = await temporaryFolder()
  const folder = await FileFolder.open(`${temporary.path}/archivos`)
  await folder.store('f', Buffer.alloc(fileBytes, 7))
  const service = new StorageService({ folder, say: () => {} })
  return { service, dir: temporary.path, [Symbol.asyncDispose]: () => temporary[Symbol.asyncDispose]() }
}

/** Lets as many downloads of another client be answered as would show that a conversation goes on. */
async function answeredElsewhere(service: StorageService): Promise<void> {
  const other = new StuckPeer()
  const luis = service.join('b:1', other)
  for (let answers = 1; answers <= 20; answers++) {
    luis.received(encodeMensaje(descargar('f')))
    await until(() => expect(other.unsentBytes).toBeGreaterThan(0))
    other.takeAll()
    expect(other.taken).toBe(answers)
  }
  luis.leave()
}

it('lets the requests of a client wait while it does not read, loses none, and answers them before its end', async () => {
  await using place = await withFile()
  const peer = new StuckPeer()
  const ana = place.service.join('a:1', peer)
  ana.received(Buffer.concat(Array.from({ length: 50 }, () => encodeMensaje(descargar('f')))))
  ana.ended({ kind: 'end' })
  await until(() => expect(peer.unsentBytes).toBeGreaterThan(maxUnsentBytes))
  await answeredElsewhere(place.service)
  expect(peer.unsentBytes).toBeLessThan(maxUnsentBytes + fileBytes + 1000)
  expect(peer).toMatchObject({ isPaused: true, isOver: false })
  await until(() => {
    expect(peer.unsentBytes).toBeLessThan(maxUnsentBytes + fileBytes + 1000)
    peer.takeAll()
    ana.drained()
    expect(peer.isOver).toBe(true)
  })
  peer.takeAll()
  expect(peer.taken).toBe(50)
  expect(place.service.clients).toEqual([])
})

it('reads no further request of a client that has not read what others sent to it', async () => {
  await using place = await withFile()
  const peer = new StuckPeer()
  const ana = place.service.join('a:1', peer)
  peer.unsentBytes = maxUnsentBytes + 1
  ana.received(encodeMensaje(listar))
  expect(peer).toMatchObject({ isPaused: true, unsentBytes: maxUnsentBytes + 1 })
  peer.unsentBytes = 0
  ana.drained()
  await until(() => expect(peer).toMatchObject({ isPaused: false, unsentBytes: expect.any(Number) }))
  expect(peer.unsentBytes).toBeGreaterThan(0)
})

it('sends away who does not read what others send to it, and nobody else', async () => {
  await using place = await withFile()
  const stuck = new StuckPeer()
  const painter = new StuckPeer()
  place.service.join('stuck:1', stuck)
  const ana = place.service.join('a:1', painter)
  stuck.unsentBytes = maxUnsentWithPushes - fileBytes
  ana.received(encodeMensaje(difundir('f')))
  await until(() => expect(painter.unsentBytes).toBeGreaterThan(fileBytes))
  expect(stuck).toMatchObject({ isOver: true, isDestroyed: true })
  expect(place.service.clients).toEqual(['a:1'])
  await until(() => {
    painter.takeAll()
    expect(painter.taken).toBe(2)
  })
})

it('forgets a client that is reset while its answer is being made', async () => {
  await using place = await withFile()
  const peer = new StuckPeer()
  const ana = place.service.join('a:1', peer)
  ana.received(Buffer.concat([encodeMensaje(listar), encodeMensaje(listar)]))
  ana.ended({ kind: 'reset' })
  expect(place.service.clients).toEqual([])
  const other = new StuckPeer()
  place.service.join('b:1', other).received(encodeMensaje(listar))
  await until(() => expect(other.unsentBytes).toBeGreaterThan(0))
  expect(peer.unsentBytes).toBe(0)
})

it('is not held up by a client that never reads, nor does its memory grow', async () => {
  await using place = await withFile()
  await using server = await startStorageServer({ host: '127.0.0.1', port: 0, dir: place.dir, say: () => {} })
  await using mute = await StorageSession.open(server.port)
  await using ana = await StorageSession.open(server.port)
  mute.tcp.stopReading()
  await mute.send(...Array.from({ length: 2000 }, () => descargar('f')))
  const before = process.memoryUsage.rss()
  for (let i = 0; i < 50; i++) expect((await ana.ask(descargar('f'))).estado).toBe('ok')
  expect(server.clients).toHaveLength(2)
  expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024)
})
