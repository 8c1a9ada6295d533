import { createSocket, type Socket } from 'node:dgram'
import type { AddressInfo } from 'node:net'
import { UdpSession } from './udp-session.ts'

const receiveBufferBytes = 4 * 1024 * 1024

/**
 * A session with `host:port` over UDP, from a port of the system's choice on the loopback address `from`. Nothing is
 * sent yet. @throws the system's error.
 */
export async function connectUdp(host: string, port: number, from?: string): Promise<UdpSession> {
  const socket = await boundSocket(host.includes(':') ? 'udp6' : 'udp4', from)
  const { address, port: localPort } = socket.address() as AddressInfo
  const session = new UdpSession(
    {
      localAddress: from ?? (address === '0.0.0.0' ? '127.0.0.1' : address),
      localPort,
      send: (bytes, to) =>
        new Promise((resolve) =>
          socket.send(bytes, to.port, to.host, (error) =>
            resolve(error ? ((error as NodeJS.ErrnoException).code ?? error.message) : undefined),
          ),
        ),
      close: () => closeOnce(socket),
    },
    { host, port },
  )
  socket.on('message', (bytes, { address: sender, port: senderPort }) =>
    session.arrive(bytes, { host: sender, port: senderPort }),
  )
  // what could not be sent is told by the send itself
  socket.on('error', () => {})
  return session
}

function boundSocket(type: 'udp4' | 'udp6', from: string | undefined): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createSocket({ type, recvBufferSize: receiveBufferBytes })
    socket.once('error', reject)
    socket.bind(0, from ?? (type === 'udp6' ? '::1' : '127.0.0.1'), () => {
      socket.off('error', reject)
      resolve(socket)
    })
  })
}

const closing = new WeakMap<Socket, Promise<void>>()

function closeOnce(socket: Socket): Promise<void> {
  const closed = closing.get(socket) ?? new Promise<void>((resolve) => socket.close(() => resolve()))
  closing.set(socket, closed)
  return closed
}
