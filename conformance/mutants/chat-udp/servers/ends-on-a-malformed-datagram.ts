import type { UdpAddress } from '../../../../reference/net/udp-port.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-malformed-datagram',
  role: 'server',
  mistake: {
    es: 'Un datagrama que no entiende termina el programa.',
    en: 'A datagram that it does not understand ends the program.',
  },
  requirement: 'CU-G6',
  caughtBy: ['chat-udp/datagram/empty', 'chat-udp/datagram/not-utf-8', 'chat-udp/datagram/largest'],
  program: class extends PlainServer {
    override receive(bytes: Buffer, from: UdpAddress) {
      if (!/^(UNIRSE|MSG .*|desconectar)$/s.test(this.decode(bytes) ?? '')) process.exit(1)
      super.receive(bytes, from)
    }
  },
}
