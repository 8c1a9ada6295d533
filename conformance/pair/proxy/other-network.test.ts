import { expect, it } from 'vitest'
import { ReceiveQueues } from '../../faults/receive-queues.ts'
import { openGate } from './fixtures/open-gate.ts'
import { PythonProgram } from './fixtures/python-program.ts'
import { openProxyTo } from './fixtures/run-pair.ts'
import { openPairProxy } from './open-pair-proxy.ts'

/** A port that a student has in the source: in a network of its own it is always free. */
const sourcePort = 9000

it('takes over a TCP socket of another network, and sees there whether the client has read', async () => {
  await using gate = await openGate(sourcePort)
  gate.udp.close()
  await using server = new PythonProgram('guion', ['servidor', '0', 'recv', 'lee:6', 'envia:06¡hola', 'cierra', 'fin'])
  const port = Number(await server.says(/^(\d+)\n/))
  let pid: number | undefined
  const places = [2, 5].map((offset) => ({ connection: 0, way: 'to-client' as const, offset }))
  await using proxy = await openProxyTo(
    port,
    { kind: 'cuts', places: [...places, { connection: 0, way: 'to-server', offset: 3 }] },
    { front: gate.tcp, queues: { 'to-server': new ReceiveQueues(), 'to-client': new ReceiveQueues(() => pid) } },
  )
  const steps = ['cliente', String(proxy.port), 'teclado', 'envia:preguntas', 'mensaje', 'cierra', 'fin']
  await using client = new PythonProgram('guion', steps, gate.enter)
  pid = client.pid
  client.type('')
  await client.says(/mensaje ¡hola\nfin tras 0\nhecho/)
  await server.says(/recv pre\nleo guntas\nfin tras 0\nhecho/)
  if (gate.enter.length > 0) expect(proxy.port).toBe(sourcePort)
  const { disturbances, endings } = proxy.conversation
  expect(disturbances).toMatchObject([
    { place: { way: 'to-server', offset: 3 }, evidence: { kind: 'queue-empty' } },
    { place: { way: 'to-client', offset: 2 }, evidence: { kind: 'queue-empty' } },
    { place: { way: 'to-client', offset: 5 }, evidence: { kind: 'queue-empty' } },
  ])
  expect(endings.map(({ how }) => how)).toEqual(['end', 'end'])
})

it('takes over a UDP socket of another network', async () => {
  await using gate = await openGate(sourcePort)
  gate.tcp.close()
  await using server = new PythonProgram('guion_udp', ['servidor', '0'])
  const to = { host: '127.0.0.1', port: Number(await server.says(/^(\d+)\n/)) }
  await using proxy = await openPairProxy({
    transport: 'udp',
    front: gate.udp,
    to,
    delivery: { kind: 'plain' },
    gapMs: 5,
  })
  await using client = new PythonProgram('guion_udp', ['cliente', String(proxy.port), 'uno', 'dos'], gate.enter)
  await client.says(/contesta UNO\ncontesta DOS\nhecho/)
  expect(proxy.conversation.passages).toHaveLength(4)
})
