import { hostClient } from '../../../inherited/upload/clients/host-client.ts'
import type { UploadClient } from '../../../inherited/upload/clients/upload-client.ts'
import { uploadClientCases } from '../../../inherited/upload/clients/upload-client-cases.ts'
import { freshFile } from '../../../inherited/upload/upload-file.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { readToEnd } from '../../../peers/read-to-end.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { answersInPiecesCases } from './answers-in-pieces.ts'

const uploadClient: UploadClient = {
  exercise: 'upload-tcp',
  prefix: 'UT',
  connectedIn: 'upload-tcp/client/connects-over-tcp',
  lose: async ({ session, pace }) => {
    session.end()
    await readToEnd(session, pace.silenceMs)
  },
}

/** The cases that judge a client of exercise 2 over TCP. */
export const clientCases: readonly TestCase<ClientContext>[] = [
  {
    id: uploadClient.connectedIn,
    role: 'client',
    requirement: 'UT-T1',
    aspect: 'valid',
    purpose: { es: 'El cliente se conecta por TCP.', en: 'The client connects over TCP.' },
    run: async (context) => {
      await hostClient(context, freshFile(context.random, 20))
    },
  },
  ...uploadClientCases(uploadClient),
  ...answersInPiecesCases,
]
