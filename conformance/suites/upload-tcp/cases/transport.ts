import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { uploadTcp } from '../service.ts'

/** The transport that the sheet asks for (UT-T1). */
export const transportCases: readonly TestCase<ServerContext>[] = [
  {
    id: uploadTcp.reachedIn,
    role: 'server',
    requirement: 'UT-T1',
    aspect: 'valid',
    purpose: {
      es: 'El servidor escucha en un puerto TCP y acepta una conexión.',
      en: 'The server listens on a TCP port and accepts a connection.',
    },
    run: async (context) => {
      const session = await context.connect('ana')
      session.end()
    },
  },
]
