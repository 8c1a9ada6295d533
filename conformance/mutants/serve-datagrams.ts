import { type UdpAddress, UdpPort } from '../../reference/net/udp-port.ts'
import type { Program } from './mutant.ts'

/** A server that does `answer` with each datagram; what it gives is sent back, each piece as a datagram. */
export function serveDatagrams(answer: (bytes: Buffer, from: UdpAddress) => readonly Buffer[]): new () => Program {
  return class implements Program {
    async serve(host: string, port: number): Promise<void> {
      const udp: UdpPort = await UdpPort.bind(host, port, {
        received: (bytes, from) => {
          for (const piece of answer(bytes, from)) udp.send(piece, from)
        },
      })
    }
  }
}
