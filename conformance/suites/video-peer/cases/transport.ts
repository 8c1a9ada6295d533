import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { openDownloader } from '../open-downloader.ts'

/** The transport that the sheet asks for (VP-T1). */
export const transportCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'video-peer/transport/tcp',
    role: 'server',
    requirement: 'VP-T1',
    aspect: 'valid',
    purpose: {
      es: 'El proveedor escucha en un puerto TCP y acepta una conexión.',
      en: 'The provider listens on a TCP port and accepts a connection.',
    },
    run: async (context) => {
      await openDownloader(context, 'ana')
    },
  },
]
