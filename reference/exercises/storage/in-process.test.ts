import { Duplex } from 'node:stream'
import { SocketInterceptor } from '@mswjs/interceptors/net'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { TcpLink } from '../../net/tcp-link.ts'
import { connectStorageClient, type StorageClient } from './client.ts'
import { FileFolder } from './file-folder.ts'
import { descargar, encodeMensaje, listar } from './protocol.ts'
import type { StoragePeer } from './storage-conversation.ts'
import { StorageService } from './storage-service.ts'
import { temporaryFolder } from './storage-session.ts'

type ServerSocket = Parameters<Parameters<typeof interceptor.on<'connection'>>[1]>[0]['socket']

const interceptor = new SocketInterceptor()
const nowhere = { host: 'storage.invalid', port: 3247 }
const content = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 256))
const listAnswer = encodeMensaje({ data: ['a'], estado: 'ok' })
const fileAnswer = encodeMensaje({ data: content, estado: 'ok' })
const allBytes = listAnswer.length + fileAnswer.length

let temporary: Awaited<ReturnType<typeof temporaryFolder>>
let folder: FileFolder

beforeAll(async () => {
  temporary = await temporaryFolder()
  folder = await FileFolder.open(temporary.path)
  await folder.store('a', content)
  interceptor.apply()
})
afterEach(() => interceptor.removeAllListeners())
afterAll(async () => {
  interceptor.dispose()
  await temporary[Symbol.asyncDispose]()
})

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

/** Serves every connection of this process with a fresh service, whose writing may be disturbed. */
function serve(disturb?: (peer: StoragePeer, socket: ServerSocket) => (bytes: Buffer) => void): void {
  const service = new StorageService({ folder, say: () => {} })
  interceptor.on('connection', ({ socket, controller }) => {
    controller.claim()
    const link = new TcpLink(serverSide(socket))
    const write = disturb?.(link, socket) ?? ((bytes: Buffer) => link.write(bytes))
    const peer: StoragePeer = {
      unsentBytes: 0,
      pause: () => {},
      resume: () => {},
      end: () => link.end(),
      destroy: () => link.destroy(),
      write,
    }
    link.listen(service.join('a:1', peer))
  })
}

async function open(): Promise<StorageClient> {
  const connected = await connectStorageClient(nowhere)
  if ('problem' in connected) throw new Error(`no connection: ${connected.problem.code}`)
  return connected.client
}

async function listAndDownload() {
  await using client = await open()
  const [names, file] = await Promise.all([client.ask(listar), client.ask(descargar('a'))])
  const isExact = file.kind === 'ok' && content.equals(file.data as Uint8Array)
  client.leave()
  return { names, isExact, ending: await client.ended }
}

const whole = { names: { kind: 'ok', data: ['a'] }, isExact: true, ending: { kind: 'left' } }

it('talks to the reference service in one process', async () => {
  serve()
  expect(await listAndDownload()).toEqual(whole)
})

it('understands answers cut at every byte', async () => {
  for (let cut = 1; cut < allBytes; cut++) {
    let sent = 0
    serve((peer) => (bytes) => {
      const at = Math.min(Math.max(cut - sent, 0), bytes.length)
      sent += bytes.length
      for (const piece of [bytes.subarray(0, at), bytes.subarray(at)]) if (piece.length > 0) peer.write(piece)
    })
    expect({ cut, ...(await listAndDownload()) }).toEqual({ cut, ...whole })
    interceptor.removeAllListeners()
  }
})

it('tells how far a message got for every byte at which the server may stop', async () => {
  for (let cut = 0; cut < listAnswer.length; cut++) {
    serve((peer) => (bytes) => {
      peer.write(bytes.subarray(0, cut))
      peer.end()
    })
    await using client = await open()
    expect(await client.ask(listar)).toEqual({ kind: 'over' })
    const progress = cut < 4 ? { at: 'header', have: cut } : { at: 'body', have: cut - 4, need: listAnswer.length - 4 }
    expect(await client.ended).toMatchObject({ kind: 'end', progress })
    interceptor.removeAllListeners()
  }
})

it('notices a connection that breaks before, in and after an answer', async () => {
  for (const cut of [0, 3, 4, 50, listAnswer.length]) {
    serve((peer, socket) => (bytes) => {
      peer.write(bytes.subarray(0, cut))
      setImmediate(() => socket.destroy(Object.assign(new Error('broken'), { code: 'ECONNRESET' })))
    })
    await using client = await open()
    expect((await client.ask(listar)).kind).toBe(cut === listAnswer.length ? 'ok' : 'over')
    expect(await client.ended).toEqual({ kind: 'reset', code: 'ECONNRESET' })
    interceptor.removeAllListeners()
  }
})

it('reports a refused connection', async () => {
  interceptor.on('connection', ({ socket }) => {
    socket.destroy(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))
  })
  expect(await connectStorageClient(nowhere)).toEqual({ problem: { kind: 'refused', code: 'ECONNREFUSED' } })
})
