import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

const attempts = 20

/**
 * A port number of `host` that is free for TCP and for UDP now; someone else may take it later.
 * @throws the system's error when `host` is not an address of this machine.
 */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freeTcpPort(host)
    const problem = await bindUdp(host, port)
    if (problem === undefined) return port
    if (attempt === attempts) throw problem
  }
}

async function freeTcpPort(host: string): Promise<number> {
  const server = createServer().listen({ host, port: 0 })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function bindUdp(host: string, port: number): Promise<unknown> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4')
  try {
    socket.bind({ address: host, port, exclusive: true })
    await once(socket, 'listening')
    return undefined
  } catch (problem) {
    return problem
  } finally {
    socket.close()
  }
}
