import { once } from 'node:events'
import { connect } from 'node:net'
import { Worker } from 'node:worker_threads'
import { isSeen } from '../conformance/faults/evidence.ts'
import { ReceiveQueues } from '../conformance/faults/receive-queues.ts'
import type { Delivery } from '../conformance/pair/delivery.ts'
import { openPairProxy } from '../conformance/pair/proxy/open-pair-proxy.ts'
import type { PairProxy } from '../conformance/pair/proxy/pair-proxy.ts'
import { alternately, type Compared } from './alternately.ts'
import { openBarePipe } from './bare-pipe.ts'
import type { Measurement } from './measurement.ts'

const megabyte = 1024 * 1024
const gapMs = 5
const message = Buffer.from('doce letras.')

/** The network between two programs: a long stream through it beside two piped sockets, and connections with one cut each. */
export const pairProxy: Measurement = {
  name: 'pair-proxy',
  measure: async () => {
    const { ours, bare, ratio } = await measureRelaying(9, 20 * megabyte)
    const cuts = await measureCuts(5, 40)
    return [
      { name: 'relayed plainly', value: ours, unit: 'MB/s' },
      { name: 'two piped sockets', value: bare, unit: 'MB/s' },
      { name: 'ours ÷ bare', value: ratio, unit: '×', atLeast: 0.5 },
      { name: 'cuts with evidence, a proxy each', value: cuts.ours, unit: '/s' },
      { name: 'bare pause of 5 ms', value: cuts.bare, unit: '/s' },
      { name: 'cuts: ours ÷ bare', value: cuts.ratio, unit: '×', atLeast: 0.4 },
    ]
  },
}

/** Measures a stream of `bytes` a round until it was answered, through the proxy and through two piped sockets. */
export async function measureRelaying(rounds: number, bytes: number): Promise<Compared> {
  await using counter = await openCounter(bytes)
  await using proxy = await openProxy(counter.port, { kind: 'plain' })
  await using pipe = await openBarePipe(counter.port)
  const content = Buffer.alloc(bytes, 'contenido')
  const rate = async (port: number) => bytes / megabyte / ((await askedMs(port, content)) / 1000)
  return await alternately(
    rounds,
    () => rate(proxy.port),
    () => rate(pipe.port),
  )
}

/** Measures `cuts` messages a round, one after the other: each through a proxy of its own, and each from a bare socket that pauses. */
export async function measureCuts(rounds: number, cuts: number): Promise<Compared> {
  await using counter = await openCounter(message.length)
  const rate = async (cutAt: (offset: number) => Promise<unknown>) => {
    const since = performance.now()
    for (let i = 0; i < cuts; i++) await cutAt(1 + (i % (message.length - 1)))
    return (cuts / (performance.now() - since)) * 1000
  }
  return await alternately(
    rounds,
    () => rate((offset) => cutByProxy(counter.port, offset)),
    () => rate((offset) => askedMs(counter.port, message, offset)),
  )
}

async function cutByProxy(port: number, offset: number): Promise<void> {
  await using proxy = await openProxy(port, { kind: 'cuts', places: [{ connection: 0, way: 'to-server', offset }] })
  await askedMs(proxy.port, message)
  const [cut] = proxy.conversation.disturbances
  if (cut?.kind !== 'cut' || !isSeen(cut.evidence)) throw new Error(`the cut at ${offset} was not seen`)
}

function openProxy(port: number, delivery: Delivery): Promise<PairProxy> {
  const front = { host: '127.0.0.1', port: 0 }
  const queues = { 'to-server': new ReceiveQueues() }
  return openPairProxy({ transport: 'tcp', front, to: { host: '127.0.0.1', port }, delivery, gapMs, queues })
}

async function openCounter(bytes: number): Promise<{ readonly port: number } & AsyncDisposable> {
  const worker = new Worker(new URL('./bare-counter.ts', import.meta.url), { workerData: { bytes } })
  const [port] = (await once(worker, 'message')) as [number]
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      await worker.terminate()
    },
  }
}

function askedMs(port: number, content: Buffer, cutAt?: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const since = performance.now()
    const socket = connect({ host: '127.0.0.1', port, noDelay: true })
    socket.on('error', reject)
    socket.once('data', () => {
      resolve(performance.now() - since)
      socket.destroy()
    })
    if (cutAt === undefined) {
      socket.write(content)
      return
    }
    socket.write(content.subarray(0, cutAt))
    setTimeout(() => socket.write(content.subarray(cutAt)), gapMs)
  })
}
