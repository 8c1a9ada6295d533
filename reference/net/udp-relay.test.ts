import { expect, it } from 'vitest'
import { connectUdp } from './connect-udp.ts'
import { UdpListener } from './udp-listener.ts'
import { type RelayPlan, UdpRelay } from './udp-relay.ts'

const patientMs = 5000

/** A listener behind a relay, and somebody who says five words through it; gives what arrives until `last` came. */
async function fiveWords(plan: RelayPlan, last: string) {
  await using listener = await UdpListener.listen()
  await using relay = await UdpRelay.open({ host: '127.0.0.1', port: listener.port }, plan)
  await using ana = await connectUdp('127.0.0.1', relay.port)
  for (const word of ['0', '1', '2', '3', '4']) await ana.write(Buffer.from(word))
  await using behind = await listener.accept(patientMs)
  const came: string[] = []
  while (came.at(-1) !== last) {
    const arrival = await behind?.next(patientMs)
    if (arrival?.kind !== 'bytes') throw new Error(`“${last}” did not come, only ${came}`)
    came.push(arrival.bytes.toString())
  }
  return { came, events: relay.events.map(({ direction, index, act }) => ({ direction, index, act })) }
}

it('passes everything on, both ways', async () => {
  await using listener = await UdpListener.listen()
  await using relay = await UdpRelay.open({ host: '127.0.0.1', port: listener.port }, () => 'deliver')
  await using ana = await connectUdp('127.0.0.1', relay.port)
  await ana.write(Buffer.from('hola'))
  await using behind = await listener.accept(patientMs)
  await behind?.write(Buffer.from('adiós'))
  expect(await behind?.next(patientMs)).toEqual({ kind: 'bytes', bytes: Buffer.from('hola') })
  expect(await ana.next(patientMs)).toEqual({ kind: 'bytes', bytes: Buffer.from('adiós') })
  expect(relay.events).toEqual([])
})

it('loses what the plan says, and remembers it', async () => {
  const { came, events } = await fiveWords(({ index }) => (index === 1 ? 'drop' : 'deliver'), '4')
  expect(came).toEqual(['0', '2', '3', '4'])
  expect(events).toEqual([{ direction: 'there', index: 1, act: 'drop' }])
})

it('repeats', async () => {
  const { came, events } = await fiveWords(({ index }) => (index === 2 ? 'repeat' : 'deliver'), '4')
  expect(came).toEqual(['0', '1', '2', '2', '3', '4'])
  expect(events).toHaveLength(1)
})

it('reorders: what is held back comes after so many later ones', async () => {
  const { came } = await fiveWords(({ index }) => (index === 1 ? { holdBack: 2 } : 'deliver'), '4')
  expect(came).toEqual(['0', '2', '3', '1', '4'])
})

it('delivers what is held back also when nothing comes after it', async () => {
  const { came } = await fiveWords(({ index }) => (index === 4 ? { holdBack: 1 } : 'deliver'), '4')
  expect(came).toEqual(['0', '1', '2', '3', '4'])
})

it('delays', async () => {
  const { came, events } = await fiveWords(({ index }) => (index === 0 ? { delayMs: 30 } : 'deliver'), '0')
  expect(came).toEqual(['1', '2', '3', '4', '0'])
  expect(events[0]?.act).toEqual({ delayMs: 30 })
})
