import { EventEmitter, once } from 'node:events'
import { expect, it } from 'vitest'
import { connectTcp } from '../../reference/net/connect-tcp.ts'
import { TcpLinkServer } from '../../reference/net/tcp-link-server.ts'
import { TcpListener } from '../../reference/net/tcp-listener.ts'
import { randomFor } from '../model/random.ts'
import { isSeen } from './evidence.ts'
import { ReceiveQueues } from './receive-queues.ts'
import { sendInPieces } from './send-in-pieces.ts'

const bytes = Buffer.from('hola, Luis')

async function pair() {
  const listener = await TcpListener.listen()
  const [connected, theirs] = await Promise.all([connectTcp('127.0.0.1', listener.port, 2000), listener.accept(2000)])
  if (!('session' in connected) || !theirs) throw new Error('no pair of sessions came about')
  return { listener, ours: connected.session, theirs }
}

it('asks the kernel where nothing else tells that the pieces were read', async () => {
  const { listener, ours, theirs } = await pair()
  await using _ = listener
  await using __ = ours
  const evidence = await sendInPieces(ours, bytes, [4], { gapMs: 5, queues: new ReceiveQueues() })
  expect(evidence.kind).toBe('queue-empty')
  expect(await theirs.next(2000)).toEqual({ kind: 'bytes', bytes: bytes.subarray(0, 4) })
  expect(await theirs.next(2000)).toEqual({ kind: 'bytes', bytes: bytes.subarray(4) })
})

it('pauses as long as the last answer took, which then tells by itself', async () => {
  const { listener, ours, theirs } = await pair()
  await using _ = listener
  await using __ = ours
  const never = { state: () => Promise.reject(new Error('the kernel was asked')) } as unknown as ReceiveQueues
  const quick = await sendInPieces(ours, bytes, [4], { gapMs: 5, queues: never, answeredMs: 1 })
  expect(quick).toMatchObject({ kind: 'gap' })
  expect(quick.gapMs).toBeGreaterThanOrEqual(5)
  const slow = await sendInPieces(ours, bytes, [4], { gapMs: 5, queues: never, answeredMs: 12 })
  expect(slow).toMatchObject({ kind: 'gap' })
  expect(slow.gapMs).toBeGreaterThanOrEqual(12)
  expect((await theirs.next(2000)).kind).toBe('bytes')
})

it('asks the kernel about a peer whose last answer took long, and believes it', async () => {
  const { listener, ours, theirs } = await pair()
  await using _ = listener
  await using __ = ours
  theirs.stopReading()
  // a paused socket of Node still takes what fits its buffer of 64 KiB
  await ours.write(Buffer.alloc(200 * 1024))
  const means = { gapMs: 5, queues: new ReceiveQueues(), answeredMs: 100 }
  expect(await sendInPieces(ours, bytes, [4], means)).toMatchObject({ kind: 'none', why: 'queue-never-empty' })
  expect(await sendInPieces(ours, bytes, [4], { ...means, served: true })).toMatchObject({ kind: 'gap' })
  const starved = { ...means, served: true, reader: { isRunnable: () => true, processorMs: () => 10 } }
  expect(await sendInPieces(ours, bytes, [4], starved)).toMatchObject({ kind: 'none', why: 'queue-never-empty' })
  let usedMs = 0
  const looking = { ...starved, reader: { isRunnable: () => true, processorMs: () => (usedMs += 60) } }
  expect(await sendInPieces(ours, bytes, [4], looking)).toMatchObject({ kind: 'gap' })
})

it('shows a peer exactly the pieces, each in a read of its own', async () => {
  const reads: Buffer[] = []
  const arrived = new EventEmitter()
  await using server = await TcpLinkServer.listen('127.0.0.1', 0, (link) =>
    link.listen({
      received: (piece) => {
        reads.push(piece)
        arrived.emit('bytes')
      },
      drained: () => undefined,
      ended: () => undefined,
    }),
  )
  const connected = await connectTcp('127.0.0.1', server.port, 2000)
  if ('problem' in connected) throw new Error(`no connection: ${connected.problem.code}`)
  await using session = connected.session
  const queues = new ReceiveQueues()
  const random = randomFor(1, 'pieces')
  for (let trial = 0; trial < 100; trial++) {
    reads.length = 0
    const message = Buffer.from(`mensaje ${trial} ${'ñ'.repeat(random.below(200))}`)
    const places = new Set(Array.from({ length: 1 + random.below(3) }, () => 1 + random.below(message.length - 1)))
    const offsets = [...places].sort((a, b) => a - b)
    const evidence = await sendInPieces(session, message, offsets, { gapMs: 1, queues, patienceMs: 2_000 })
    while (Buffer.concat(reads).length < message.length)
      await once(arrived, 'bytes', { signal: AbortSignal.timeout(3000) })
    expect(isSeen(evidence)).toBe(true)
    const pieces = [...offsets, message.length].map((end, i) => message.subarray(offsets[i - 1] ?? 0, end))
    expect(reads).toEqual(pieces)
  }
})

it('writes a message without cuts at once, which is no evidence of anything', async () => {
  const { listener, ours, theirs } = await pair()
  await using _ = listener
  await using __ = ours
  expect(await sendInPieces(ours, bytes, [], { gapMs: 5, queues: new ReceiveQueues() })).toMatchObject({ kind: 'none' })
  expect(await theirs.next(2000)).toEqual({ kind: 'bytes', bytes })
})

it('relies on the pause where the system shows no queues', async () => {
  const { listener, ours, theirs } = await pair()
  await using _ = listener
  await using __ = ours
  const evidence = await sendInPieces(ours, bytes, [4], { gapMs: 7 })
  expect(evidence.kind).toBe('gap')
  expect(evidence.gapMs).toBeGreaterThanOrEqual(7)
  expect(await theirs.next(2000)).toEqual({ kind: 'bytes', bytes: bytes.subarray(0, 4) })
})
