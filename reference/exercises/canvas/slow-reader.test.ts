import { expect, it } from 'vitest'
import { maxUnsentBytes } from './canvas-conversation.ts'
import { CanvasService } from './canvas-service.ts'
import { FramedSession, paintedCells } from './framed-session.ts'
import { encodeMessage, frameDecoder, nuevo, pintar, readServerMessage } from './protocol.ts'
import { startCanvasServer } from './server.ts'

/** A peer whose network takes nothing until it is told to. */
class StuckPeer {
  readonly taken: Buffer[] = []
  isPaused = false
  isOver = false
  #queue: Buffer[] = []

  get unsentBytes(): number {
    return this.#queue.reduce((sum, bytes) => sum + bytes.length, 0)
  }
  write(bytes: Buffer): void {
    this.#queue.push(bytes)
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
  takeAll(): void {
    this.taken.push(...this.#queue)
    this.#queue = []
  }
  get lastPainted(): number {
    const board = readServerMessage(frameDecoder().push(this.taken.at(-1) as Buffer)[0] as Buffer)
    return board.kind === 'board' ? paintedCells(board.board).length : -1
  }
}

const paintCell = (i: number) => encodeMessage(pintar({ x: i % 50, y: Math.floor(i / 50) }, 'red'))

it('keeps only the newest of the boards that a client could not be sent', () => {
  const service = new CanvasService({ mode: 'multi', say: () => {} })
  const painter = new StuckPeer()
  const stuck = new StuckPeer()
  const ana = service.join(painter)
  const luis = service.join(stuck)
  for (let i = 0; i < 200; i++) {
    ana.received(paintCell(i))
    painter.takeAll()
    ana.drained()
  }
  expect(painter.taken).toHaveLength(200)
  expect(stuck.unsentBytes).toBeLessThan(maxUnsentBytes + 50_000)
  stuck.takeAll()
  luis.drained()
  stuck.takeAll()
  luis.drained()
  expect(stuck.lastPainted).toBe(200)
  expect(stuck.taken.length).toBeLessThan(20)
})

it('lets the requests of a client wait while it does not read, loses none, and answers them before its end', () => {
  const service = new CanvasService({ mode: 'multi', say: () => {} })
  const peer = new StuckPeer()
  const ana = service.join(peer)
  ana.received(Buffer.concat(Array.from({ length: 100 }, (_, i) => paintCell(i))))
  ana.ended({ kind: 'end' })
  expect(peer).toMatchObject({ isPaused: true, isOver: false })
  expect(peer.unsentBytes).toBeLessThan(maxUnsentBytes + 50_000)
  for (let round = 0; round < 100 && !peer.isOver; round++) {
    peer.takeAll()
    ana.drained()
  }
  peer.takeAll()
  expect(peer.isOver).toBe(true)
  expect(peer.taken).toHaveLength(100)
  expect(peer.lastPainted).toBe(100)
  expect(service.clients).toEqual([])
})

it('is not held up by a client that never reads, nor does its memory grow', async () => {
  await using server = await startCanvasServer({ host: '127.0.0.1', port: 0, mode: 'multi', say: () => {} })
  await using mute = await FramedSession.open(server.port)
  await using ana = await FramedSession.open(server.port)
  mute.tcp.stopReading()
  await mute.send(...Array.from({ length: 2000 }, () => nuevo))
  const before = process.memoryUsage.rss()
  for (let i = 0; i < 400; i++) {
    await ana.tcp.write(paintCell(i))
    await ana.board()
  }
  await ana.send(nuevo)
  expect(paintedCells(await ana.board())).toHaveLength(400)
  expect(server.clients).toEqual([1, 2])
  expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024)
})
