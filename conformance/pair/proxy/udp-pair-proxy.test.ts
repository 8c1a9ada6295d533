import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { randomFor } from '../../model/random.ts'
import type { Delivery } from '../delivery.ts'
import { loss, reorder, repeats } from './datagram-plans.ts'
import { PythonProgram } from './fixtures/python-program.ts'
import { openPairProxy } from './open-pair-proxy.ts'
import type { PairProxyOptions } from './pair-proxy.ts'

const words = ['uno', 'dos', 'tres', 'cuatro', 'cinco']

/** A Python client asks a Python server five words through the proxy, each again until it is answered. */
async function fiveWords(delivery: Delivery, front: PairProxyOptions['front'] = { host: '127.0.0.1', port: 0 }) {
  await using server = new PythonProgram('guion_udp', ['servidor', '0'])
  const port = Number(await server.says(/^(\d+)\n/))
  const to = { host: '127.0.0.1', port }
  await using proxy = await openPairProxy({ transport: 'udp', front, to, delivery, gapMs: 5 })
  await using client = new PythonProgram('guion_udp', ['cliente', String(proxy.port), ...words])
  expect(await client.says(/(?:.*\n)*hecho/)).toBe(
    `${words.map((word) => `contesta ${word.toUpperCase()}\n`).join('')}hecho`,
  )
  expect(await proxy.quietFor(20, 3000)).toBe(true)
  return proxy.conversation
}

const texts = ({ passages }: Awaited<ReturnType<typeof fiveWords>>, way: string) =>
  passages.filter((passage) => passage.way === way).map(({ bytes }) => bytes.toString())

it('delivers plainly, and keeps every datagram', async () => {
  const conversation = await fiveWords({ kind: 'plain' })
  expect(texts(conversation, 'to-server')).toEqual(words)
  expect(texts(conversation, 'to-client')).toEqual(words.map((word) => word.toUpperCase()))
  expect(conversation).toMatchObject({ transport: 'udp', connections: 1, disturbances: [] })
  expect(conversation.passages.at(-1)).toMatchObject({
    way: 'to-client',
    connection: 0,
    offset: 'unodostrescuatro'.length,
  })
})

it('loses the first of each way and each third after it, and says which', async () => {
  const conversation = await fiveWords(loss(randomFor(1, 'pérdidas'), 3, 'first'))
  expect(texts(conversation, 'to-server').slice(0, 2)).toEqual(['uno', 'uno'])
  expect(conversation.disturbances.slice(0, 2)).toMatchObject([
    { kind: 'datagram', act: 'drop', way: 'to-server', index: 0, bytes: 3 },
    { kind: 'datagram', act: 'drop', way: 'to-client', index: 0, bytes: 3 },
  ])
  for (const each of conversation.disturbances) expect(each).toMatchObject({ kind: 'datagram', act: 'drop' })
})

it('repeats every datagram', async () => {
  const conversation = await fiveWords(repeats())
  expect(texts(conversation, 'to-server')).toEqual(words)
  expect(texts(conversation, 'to-client')).toHaveLength(10)
  expect(conversation.disturbances).toHaveLength(15)
})

it('holds datagrams back, and is not quiet before it let them go', async () => {
  const conversation = await fiveWords(reorder(randomFor(1, 'desorden'), 2))
  expect(conversation.disturbances.length).toBeGreaterThan(3)
  for (const each of conversation.disturbances) expect(each).toMatchObject({ kind: 'datagram', act: 'hold' })
})

it('takes over a socket that was bound elsewhere', async () => {
  const front = createSocket('udp4').bind(0, '127.0.0.1')
  await once(front, 'listening')
  expect((await fiveWords({ kind: 'plain' }, front)).passages).toHaveLength(10)
})

it('loses by chance, but the same for the same seed', () => {
  const lost = (seed: number, first?: 'first') => {
    const { plan } = loss(randomFor(seed, 'pérdidas'), 4, first)
    return [0, 1, 2, 3, 4, 5, 6, 7].filter(
      (index) => plan({ direction: 'there', index, bytes: Buffer.of() }) === 'drop',
    )
  }
  expect(lost(1)).toEqual(lost(1))
  expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => lost(seed).join())).size).toBeGreaterThan(1)
  expect(lost(1, 'first')).toEqual([0, 4])
})

it('tells a delivery of streams from one of datagrams', async () => {
  const options = { front: { host: '127.0.0.1', port: 0 }, to: { host: '127.0.0.1', port: 1 }, gapMs: 5 }
  const joined = openPairProxy({ ...options, transport: 'udp', delivery: { kind: 'joined' } })
  await expect(joined).rejects.toThrow(TypeError)
  await expect(openPairProxy({ ...options, transport: 'tcp', delivery: repeats() })).rejects.toThrow(TypeError)
})
