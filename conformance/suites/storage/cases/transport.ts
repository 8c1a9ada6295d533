import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { openPeer } from '../open-peer.ts'

/** The transport of the course's program (ST-T1). */
export const transportCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'storage/transport/tcp',
    role: 'server',
    requirement: 'ST-T1',
    aspect: 'valid',
    purpose: {
      es: 'El servidor escucha en un puerto TCP y acepta una conexión.',
      en: 'The server listens on a TCP port and accepts a connection.',
    },
    run: async (context) => {
      await openPeer(context, 'ana')
    },
  },
]
