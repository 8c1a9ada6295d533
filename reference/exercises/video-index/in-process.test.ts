import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Duplex, PassThrough } from 'node:stream'
import { SocketInterceptor } from '@mswjs/interceptors/net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { TcpLink } from '../../net/tcp-link.ts'
import { ClientStore } from './client-store.ts'
import { IndexConversation, type IndexPeer } from './index-conversation.ts'
import { runKeyboardClient } from './keyboard-client.ts'

type ServerSocket = Parameters<Parameters<typeof interceptor.on<'connection'>>[1]>[0]['socket']

const interceptor = new SocketInterceptor()
let dir = ''
beforeAll(() => interceptor.apply())
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'indice-'))
})
afterEach(async () => {
  interceptor.removeAllListeners()
  await rm(dir, { recursive: true })
})
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

/** Serves every connection of this process over one store, cutting each answer into pieces of `pieceBytes`. */
function serve(store: ClientStore, pieceBytes: number): void {
  interceptor.on('connection', ({ socket, controller }) => {
    controller.claim()
    const link = new TcpLink(serverSide(socket))
    const peer: IndexPeer = {
      remoteAddress: '10.0.0.1',
      unsentBytes: 0,
      pause: () => {},
      resume: () => {},
      end: () => link.end(),
      write: (bytes) => {
        for (let from = 0; from < bytes.length; from += pieceBytes) link.write(bytes.subarray(from, from + pieceBytes))
      },
    }
    link.listen(new IndexConversation(peer, { store, say: () => {}, left: () => {} }))
  })
}

/** What a client shows that types these lines. */
async function shownFor(lines: readonly string[]): Promise<string> {
  const input = new PassThrough()
  let shown = ''
  const output = { write: (text: string) => (shown += text) }
  input.end(lines.map((line) => `${line}\n`).join(''))
  const where = { host: 'indice.invalid', port: 1025, lang: 'es', silenceMs: 20 } as const
  const signal = new AbortController().signal
  expect(await runKeyboardClient({ ...where, input, output, errors: output, signal })).toBe(0)
  return shown
}

it('shows every answer whole, whatever pieces it comes in', async () => {
  const lines = ['INSC ñandú 10.0.0.1 1030', 'VIDEOS ñandú 3 🎬.mp4 b.mp4 c.mp4', 'INFO', 'DESCARGAR 🎬.mp4']
  for (const pieceBytes of [1, 2, 3, 5, 1000]) {
    const store = await ClientStore.open(await mkdtemp(join(dir, 'caso-')))
    serve(store, pieceBytes)
    expect((await shownFor(lines)).split('\n').slice(1, -2)).toEqual([
      'Respuesta del servidor: El cliente ñandú ha sido agregado exitosamente',
      'Respuesta del servidor: Se agregaron los videos exitosamente',
      'Respuesta del servidor: 🎬.mp4',
      'b.mp4',
      'c.mp4',
      'Respuesta del servidor: EXITO 10.0.0.1 1030',
    ])
    await store.settled()
    interceptor.removeAllListeners()
  }
})

it('shows what came before the server went', async () => {
  interceptor.on('connection', ({ socket, controller }) => {
    controller.claim()
    socket.on('data', () => {
      socket.write('a.mp4\nb')
      socket.end()
    })
  })
  expect(await shownFor(['INFO', 'INFO'])).toMatch(
    /Respuesta del servidor: a\.mp4\nb\nEl servidor cerró la conexión\.\n$/,
  )
})
