import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { offerNew, sendContent } from '../conformance/inherited/upload/conversation.ts'
import { paceFor } from '../conformance/model/pace.ts'
import { suite } from '../conformance/suites/upload-tcp/suite.ts'
import { openWired } from '../conformance/wires/open-wired.ts'
import { WiredPeer } from '../conformance/wires/wired-peer.ts'
import { TcpListener } from '../reference/net/tcp-listener.ts'
import { alternately, type Compared } from './alternately.ts'
import type { Measurement } from './measurement.ts'
import { runAsCase } from './reference-bench.ts'
import { startReference } from './reference-process.ts'

const fileBytes = 5 * 1024 * 1024
const megabyte = 1024 * 1024
const acceptMs = 5000

/** A file of 5 MB over TCP, as a case sends it to our server and hears it as one, beside a bare `net` copy. */
export const uploadCopy: Measurement = {
  name: 'upload-tcp',
  measure: async () => {
    const sent = await measureSending(9, fileBytes)
    const heard = await measureHearing(9, fileBytes)
    return [
      { name: 'a file through the suite', value: sent.ours, unit: 'MB/s' },
      { name: 'bare net copy into a file', value: sent.bare, unit: 'MB/s' },
      { name: 'ours ÷ bare', value: sent.ratio, unit: '×', atLeast: 0.5 },
      { name: 'a file heard by the suite', value: heard.ours, unit: 'MB/s' },
      { name: 'bare net reader', value: heard.bare, unit: 'MB/s' },
      { name: 'heard: ours ÷ bare', value: heard.ratio, unit: '×', atLeast: 0.5 },
    ]
  },
}

/** Sends a file of `bytes` a round: as a case of the suite to our server, and bare to a bare server that writes a file. */
export async function measureSending(rounds: number, bytes: number): Promise<Compared> {
  const folder = await mkdtemp(join(tmpdir(), 'zocalo-bench-'))
  const sink = new Worker(new URL('./bare-sink.ts', import.meta.url), { workerData: { folder, bytes } })
  try {
    const [sinkPort] = (await once(sink, 'message')) as [number]
    await using server = await startReference('upload-tcp', ['--dir', folder])
    const content = Buffer.alloc(bytes, 'contenido')
    let files = 0
    return await alternately(
      rounds,
      () => sendingRate(server.port, { name: `nuestro-${++files}.pdf`, content }),
      () => bareSendingRate(sinkPort, content),
    )
  } finally {
    await sink.terminate()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Hears a content of `bytes` a round from a socket in this process: as the server of a case, and bare. */
export async function measureHearing(rounds: number, bytes: number): Promise<Compared> {
  const content = Buffer.alloc(bytes, 'contenido')
  return alternately(
    rounds,
    () => hearingRate(content),
    () => bareHearingRate(content),
  )
}

async function sendingRate(port: number, file: { readonly name: string; readonly content: Buffer }): Promise<number> {
  let ms = 0
  const [profile] = suite.profiles ?? []
  await runAsCase(
    port,
    async (context) => {
      const peer = await openWired(context, 'ana')
      await offerNew(context, peer, file)
      const since = performance.now()
      await sendContent(peer, file)
      ms = performance.now() - since
    },
    { profile },
  )
  return rate(file.content, ms)
}

async function bareSendingRate(port: number, content: Buffer): Promise<number> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true })
  await once(socket, 'connect')
  const since = performance.now()
  socket.write(content)
  await once(socket, 'data')
  const ms = performance.now() - since
  socket.destroy()
  return rate(content, ms)
}

async function hearingRate(content: Buffer): Promise<number> {
  await using listener = await TcpListener.listen('127.0.0.1', 0)
  const [profile] = suite.profiles ?? []
  const { socket, since } = await startSending(listener.port, content)
  const session = await listener.accept(acceptMs)
  if (!profile || !session) throw new Error('nobody called')
  const peer = new WiredPeer('servidor', session, paceFor(acceptMs), profile, 'server')
  peer.learn({ size: content.length })
  const { fields } = await peer.expect(['content'])
  if (!fields.bytes?.equals(content)) throw new Error('another content came')
  const ms = performance.now() - since
  socket.destroy()
  await session[Symbol.asyncDispose]()
  return rate(content, ms)
}

async function bareHearingRate(content: Buffer): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const called = once(server, 'connection') as Promise<[Socket]>
  const { socket, since } = await startSending((server.address() as AddressInfo).port, content)
  const [session] = await called
  const pieces: Buffer[] = []
  let came = 0
  for await (const piece of session as AsyncIterable<Buffer>) {
    pieces.push(piece)
    came += piece.length
    if (came >= content.length) break
  }
  if (!Buffer.concat(pieces).equals(content)) throw new Error('another content came')
  const ms = performance.now() - since
  socket.destroy()
  server.close()
  return rate(content, ms)
}

async function startSending(
  port: number,
  content: Buffer,
): Promise<{ readonly socket: Socket; readonly since: number }> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true })
  await once(socket, 'connect')
  const since = performance.now()
  socket.write(content)
  return { socket, since }
}

function rate(content: Buffer, ms: number): number {
  return (content.length / megabyte / ms) * 1000
}
