import { hostClient } from '../../../inherited/upload/clients/host-client.ts'
import type { UploadClient } from '../../../inherited/upload/clients/upload-client.ts'
import { uploadClientCases } from '../../../inherited/upload/clients/upload-client-cases.ts'
import { freshFile } from '../../../inherited/upload/upload-file.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { givesUpCases } from './gives-up.ts'
import { repeatsCases } from './repeats.ts'

const uploadClient: UploadClient = {
  exercise: 'upload-udp',
  prefix: 'UU',
  connectedIn: 'upload-udp/client/speaks-over-udp',
  lose: async ({ session }) => session.reset(),
}

/** Over UDP nobody is told that the server has gone: it is the silence before the receipt, in which another case looks. */
const silence = 'upload-udp/client/keeps-on-disconnect'

/** The cases that judge a client of exercise 2 over UDP. */
export const clientCases: readonly TestCase<ClientContext>[] = [
  {
    id: uploadClient.connectedIn,
    role: 'client',
    requirement: 'UU-T1',
    aspect: 'valid',
    purpose: {
      es: 'El cliente envía su primer datagrama por UDP.',
      en: 'The client sends its first datagram over UDP.',
    },
    run: async (context) => {
      await hostClient(context, freshFile(context.random, 20))
    },
  },
  ...uploadClientCases(uploadClient).filter(({ id }) => id !== silence),
  ...repeatsCases,
  ...givesUpCases,
]
