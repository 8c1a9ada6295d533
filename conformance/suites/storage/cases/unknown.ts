import { descargar, encodeMensaje } from '../../../../reference/exercises/storage/protocol.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { ask, askServed } from '../ask.ts'
import { openPeer } from '../open-peer.ts'
import { expectError } from '../oracles/expect-answer.ts'

const common = { role: 'server', aspect: 'invalid' } as const

/** What cannot be done is answered with `error` (ST-S3, ST-S8). */
export const unknownCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'storage/unknown/name',
    requirement: 'ST-S3',
    dependsOn: ['storage/download/answered'],
    purpose: {
      es: 'Pedir un archivo que no existe se responde con estado «error».',
      en: 'Asking for a file that does not exist is answered with estado “error”.',
    },
    run: async (context) => {
      expectError(await ask(await openPeer(context, 'ana'), unknownFile(context)))
    },
  },
  {
    ...common,
    id: 'storage/unknown/name-and-on',
    requirement: 'ST-S3.1',
    dependsOn: ['storage/unknown/name', 'storage/list/answers-again'],
    purpose: {
      es: 'Después de un archivo que no existe, la misma conexión se sigue atendiendo.',
      en: 'After a file that does not exist the same connection is still served.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      for (let i = 0; i < 2; i++) {
        expectError(await ask(ana, unknownFile(context)))
        await askServed(ana)
      }
    },
  },
  {
    ...common,
    id: 'storage/unknown/operation',
    requirement: 'ST-S8',
    dependsOn: ['storage/list/answers-again'],
    purpose: {
      es: 'Una operación que no existe se responde con estado «error».',
      en: 'An operation that does not exist is answered with estado “error”.',
    },
    run: async (context) => {
      const request = { operacion: 'bailar', data: 'tango' }
      expectError(await ask(await openPeer(context, 'ana'), encodeMensaje(request)))
    },
  },
]

function unknownFile({ random }: ServerContext): Buffer {
  return encodeMensaje(descargar(`no-existe-${random.below(1_000_000)}.txt`))
}
