import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { openPeer } from '../open-peer.ts'

/** The transport that the sheet asks for (CV-T1). */
export const transportCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'canvas/transport/tcp',
    role: 'server',
    requirement: 'CV-T1',
    aspect: 'valid',
    purpose: {
      es: 'El servidor escucha en un puerto TCP y acepta una conexión.',
      en: 'The server listens on a TCP port and accepts a connection.',
    },
    run: async (context) => {
      // who only connects and vanishes would leave a trace in a server that forgets nobody
      await openPeer(context, 'ana')
    },
  },
]
