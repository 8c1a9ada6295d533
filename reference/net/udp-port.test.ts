import { expect, it } from 'vitest'
import { UdpDialogue } from './udp-dialogue.ts'
import { UdpPort } from './udp-port.ts'

it('closes only after everything that was sent has left', async () => {
  await using server = await UdpPort.bind('127.0.0.1', 0, { received: () => {} })
  await using client = await UdpDialogue.open({ host: '127.0.0.1', port: server.port })
  const to = { host: '127.0.0.1', port: client.localPort }
  for (const text of ['first', 'last']) server.send(Buffer.from(text), to)
  await server.close()
  for (const text of ['first', 'last'])
    expect(await client.next(5000)).toEqual({ kind: 'datagram', bytes: Buffer.from(text) })
})

it('sends nothing to port 0, and still closes', async () => {
  const port = await UdpPort.bind('127.0.0.1', 0, { received: () => {} })
  port.send(Buffer.from('x'), { host: '127.0.0.1', port: 0 })
  await port.close()
  await expect(port.close()).resolves.toBeUndefined()
})
