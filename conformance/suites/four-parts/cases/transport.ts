import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { openUploader } from '../open-uploader.ts'

/** The transport that the sheet asks for (FP-T1). */
export const transportCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'four-parts/transport/tcp',
    role: 'server',
    requirement: 'FP-T1',
    aspect: 'valid',
    purpose: {
      es: 'El servidor escucha en un puerto TCP y acepta una conexión.',
      en: 'The server listens on a TCP port and accepts a connection.',
    },
    run: async (context) => {
      await openUploader(context, 'ana')
    },
  },
]
