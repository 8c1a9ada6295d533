import { Duplex } from 'node:stream'
import { SocketInterceptor } from '@mswjs/interceptors/net'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { TcpLink } from '../../net/tcp-link.ts'
import type { WireBoard } from './board.ts'
import type { CanvasPeer } from './canvas-conversation.ts'
import type { CanvasEnding } from './canvas-ending.ts'
import { CanvasService } from './canvas-service.ts'
import { type CanvasClient, connectCanvasClient } from './client.ts'
import { paintedCells } from './framed-session.ts'
import { encodeMessage } from './protocol.ts'

type ServerSocket = Parameters<Parameters<typeof interceptor.on<'connection'>>[1]>[0]['socket']

const interceptor = new SocketInterceptor()
const nowhere = { host: 'canvas.invalid', port: 45743 }
const red = { x: 12, y: 3 }

beforeAll(() => interceptor.apply())
afterEach(() => interceptor.removeAllListeners())
afterAll(() => interceptor.dispose())

/** The server's side of an intercepted connection as a stream that ends when the client has sent FIN. */
function serverSide(socket: ServerSocket): Duplex {
  const side = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, taken) {
      socket.write(chunk)
      taken()
    },
    final(done) {
      socket.end()
      done()
    },
  })
  socket.on('data', (bytes: Buffer) => side.push(bytes))
  socket.on('finish', () => side.push(null))
  socket.on('close', () => side.destroy())
  return side
}

/** Serves every connection of this process with a fresh server, whose way out may be disturbed. */
function serve(disturb: (peer: CanvasPeer, socket: ServerSocket) => CanvasPeer = (peer) => peer): CanvasService {
  const service = new CanvasService({ mode: 'multi', say: () => {} })
  interceptor.on('connection', ({ socket, controller }) => {
    controller.claim()
    const link = new TcpLink(serverSide(socket))
    link.listen(service.join(disturb(link, socket)))
  })
  return service
}

/** Cuts what leaves into two pieces at `at`, counted from the first byte of the conversation; pieces are never merged. */
function cutting(at: number): (peer: CanvasPeer) => CanvasPeer {
  let sent = 0
  return (peer) => ({
    unsentBytes: 0,
    pause: () => {},
    resume: () => {},
    end: () => peer.end(),
    write: (bytes) => {
      const cut = Math.min(Math.max(at - sent, 0), bytes.length)
      sent += bytes.length
      for (const piece of [bytes.subarray(0, cut), bytes.subarray(cut)]) if (piece.length > 0) peer.write(piece)
    },
  })
}

async function open(onBoard?: (board: WireBoard) => void): Promise<CanvasClient> {
  const connected = await connectCanvasClient({ ...nowhere, ...(onBoard && { onBoard }) })
  if ('problem' in connected) throw new Error(`no connection: ${connected.problem.code}`)
  return connected.client
}

async function paintAndClose(): Promise<{ boards: string[][]; ending: CanvasEnding }> {
  const boards: string[][] = []
  await using client = await open((board) => boards.push(paintedCells(board)))
  client.paint(red, 'red')
  return { ending: await client.close(), boards }
}

const whole = { boards: [[], ['12,3 red']], ending: { kind: 'cerrar' } }
const boardBytes = new CanvasService({ mode: 'multi', say: () => {} }).boardFrame.length
const goodbyeBytes = encodeMessage({ cerrar: true }).length
const paintedBytes = boardBytes - 'white'.length + 'red'.length
const allBytes = boardBytes + paintedBytes + goodbyeBytes

it('talks to the reference server in one process', async () => {
  const service = serve()
  expect(await paintAndClose()).toEqual(whole)
  expect(service.clients).toEqual([])
})

it.each([
  ['every byte of the first header and the bytes around it', range(0, 40)],
  ['chunks of 128 bytes and their neighbours', [1, 2, 3].flatMap((n) => range(5 + 128 * n - 1, 5 + 128 * n + 2))],
  ['every 997th byte of both boards', range(0, boardBytes + paintedBytes, 997)],
  ['every byte from the end of the first board into the second', range(boardBytes - 10, boardBytes + 20)],
  ['every byte of the goodbye', range(allBytes - goodbyeBytes - 5, allBytes)],
])('understands answers cut at %s', async (_name, cuts) => {
  for (const cut of cuts) {
    serve(cutting(cut))
    expect({ cut, ...(await paintAndClose()) }).toEqual({ cut, ...whole })
    interceptor.removeAllListeners()
  }
})

it('tells how far a message got for every byte at which the server may stop', async () => {
  const cuts = [...range(0, 12), ...range(12, boardBytes, 1999), boardBytes - 1]
  for (const cut of cuts) {
    serve((peer) => ({
      ...cutting(0)(peer),
      write: (bytes) => {
        peer.write(bytes.subarray(0, cut))
        peer.end()
      },
    }))
    await using client = await open()
    const progress = cut < 5 ? { at: 'header', have: cut } : { at: 'body', have: cut - 5, need: boardBytes - 5 }
    expect(await client.ended).toMatchObject({ kind: 'end', progress })
    interceptor.removeAllListeners()
  }
})

it('notices a connection that breaks before, in and after an answer', async () => {
  for (const cut of [0, 3, 5, 1000, boardBytes]) {
    serve((peer, socket) => ({
      ...cutting(0)(peer),
      write: (bytes) => {
        peer.write(bytes.subarray(0, cut))
        setImmediate(() => socket.destroy(Object.assign(new Error('broken'), { code: 'ECONNRESET' })))
      },
    }))
    await using client = await open()
    expect(await client.ended).toEqual({ kind: 'reset', code: 'ECONNRESET' })
    expect(client.board !== undefined).toBe(cut === boardBytes)
    interceptor.removeAllListeners()
  }
})

it('reports a refused connection', async () => {
  interceptor.on('connection', ({ socket }) => {
    socket.destroy(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))
  })
  expect(await connectCanvasClient(nowhere)).toEqual({ problem: { kind: 'refused', code: 'ECONNREFUSED' } })
})

it('forgets a client that vanishes and goes on with the others', async () => {
  const service = serve()
  await using luis = await open()
  const shown = Promise.withResolvers<void>()
  {
    await using _ana = await open(() => shown.resolve())
    await shown.promise
    expect(service.clients).toEqual([1, 2])
  }
  luis.paint({ x: 0, y: 0 }, 'blue')
  expect(await luis.close()).toEqual({ kind: 'cerrar' })
  await vi.waitFor(() => expect(service.clients).toEqual([]), { timeout: 5000, interval: 1 })
})

function range(from: number, to: number, step = 1): number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step)
}
