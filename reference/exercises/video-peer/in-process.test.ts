import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Duplex } from 'node:stream'
import { SocketInterceptor } from '@mswjs/interceptors/net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { TcpLink } from '../../net/tcp-link.ts'
import { downloadVideo } from './download-video.ts'
import { missingReply } from './protocol.ts'
import { ProviderConversation } from './provider-conversation.ts'

type ServerSocket = Parameters<Parameters<typeof interceptor.on<'connection'>>[1]>[0]['socket']

const interceptor = new SocketInterceptor()
const content = Buffer.from('\n8\nun video con ñ y 🎬\n')
let shared = ''
let folder = ''
beforeAll(() => interceptor.apply())
beforeEach(async () => {
  const dir = await mkdtemp(join(tmpdir(), 'par-'))
  shared = join(dir, 'compartidos')
  folder = join(dir, 'recibidos')
  await mkdir(shared)
  await mkdir(folder)
  await writeFile(join(shared, 'a.mp4'), content)
})
afterEach(async () => {
  interceptor.removeAllListeners()
  await rm(join(shared, '..'), { recursive: true })
})
afterAll(() => interceptor.dispose())

/** The provider's side of an intercepted connection as a stream that ends when the downloader has sent FIN. */
function providerSide(socket: ServerSocket): Duplex {
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

/** Serves every connection of this process; what leaves goes through `disturb`, which gives the pieces to send. */
function serve(disturb: (bytes: Buffer) => Buffer[], endsAfter = Number.POSITIVE_INFINITY): void {
  interceptor.on('connection', ({ socket, controller }) => {
    controller.claim()
    const link = new TcpLink(providerSide(socket))
    let sent = 0
    const peer = {
      unsentBytes: 0,
      end: () => link.end(),
      destroy: () => link.destroy(),
      write: (bytes: Buffer) => {
        const left = bytes.subarray(0, Math.max(0, endsAfter - sent))
        sent += bytes.length
        for (const piece of disturb(left)) link.write(piece)
        if (sent >= endsAfter) link.end()
      },
    }
    link.listen(new ProviderConversation(peer, shared, () => {}))
  })
}

const download = (video = 'a.mp4') =>
  downloadVideo(
    { host: 'par.invalid', port: 1030, video },
    { folder, signal: new AbortController().signal, onProgress: () => {} },
  )

const whole = Buffer.concat([Buffer.from(`${content.length}\n`), content])

it('stores exact bytes, whatever pieces they come in', async () => {
  for (const pieceBytes of [1, 2, 3, 7, 1000]) {
    serve((bytes) =>
      Array.from(Array(Math.ceil(bytes.length / pieceBytes)).keys(), (i) =>
        bytes.subarray(i * pieceBytes, (i + 1) * pieceBytes),
      ),
    )
    expect(await download()).toEqual({ kind: 'stored', bytes: content.length })
    expect((await readFile(join(folder, 'a.mp4'))).equals(content)).toBe(true)
    await rm(join(folder, 'a.mp4'))
    interceptor.removeAllListeners()
  }
})

it('keeps nothing of a download that ends at any byte before the last', async () => {
  for (let cut = 0; cut < whole.length; cut++) {
    serve((bytes) => (bytes.length > 0 ? [bytes] : []), cut)
    expect(await download()).toMatchObject({ kind: 'cut', how: 'end' })
    expect(await readdir(folder)).toEqual([])
    interceptor.removeAllListeners()
  }
})

it('shows the error line of a file that is not there', async () => {
  serve((bytes) => [bytes])
  expect(await download('falta.mp4')).toEqual({ kind: 'refused', text: missingReply.trim() })
  expect(await readdir(folder)).toEqual([])
})
