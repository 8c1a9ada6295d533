import { expect, it } from 'vitest'
import { freePort } from './free-port.ts'
import { TcpListener } from './tcp-listener.ts'

it('names a port on which one can listen', async () => {
  const port = await freePort()
  await using listener = await TcpListener.listen('127.0.0.1', port)
  expect(listener.port).toBe(port)
})

it('says what is wrong with a host that is not ours', async () => {
  await expect(freePort('192.0.2.1')).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' })
})
