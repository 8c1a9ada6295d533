import { createSocket } from 'node:dgram'

/** Sends one datagram and gives the first that comes back; undefined when none does within `withinMs` or the port is closed. */
export function askUdp(host: string, port: number, bytes: Buffer, withinMs: number): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4')
    const timer = setTimeout(() => finish(undefined), withinMs)
    const finish = (answer: Buffer | undefined) => {
      clearTimeout(timer)
      socket.removeAllListeners()
      socket.close()
      resolve(answer)
    }
    socket.once('error', () => finish(undefined))
    socket.once('message', (answer) => finish(answer))
    // connected, so that the system reports a closed port
    socket.connect(port, host, () => socket.send(bytes))
  })
}
