import { expect, it } from 'vitest'
import { askUdp } from './ask-udp.ts'
import { freePort } from './free-port.ts'
import { UdpWitness } from './udp-witness.ts'

it('counts the datagrams that come', async () => {
  const port = await freePort()
  await using witness = await UdpWitness.listen('127.0.0.1', port)
  expect(await askUdp('127.0.0.1', port, Buffer.from('hola'), 100)).toBeUndefined()
  expect(witness?.datagrams).toBe(1)
})

it('gives way when the port is taken', async () => {
  const port = await freePort()
  await using witness = await UdpWitness.listen('127.0.0.1', port)
  expect(witness).toBeDefined()
  expect(await UdpWitness.listen('127.0.0.1', port)).toBeUndefined()
})

it('gives nothing for a closed port', async () => {
  expect(await askUdp('127.0.0.1', await freePort(), Buffer.from('hola'), 500)).toBeUndefined()
})
