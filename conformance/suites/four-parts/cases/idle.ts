import { expectIdle } from '../../../inherited/stream/end-cases.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { freshUpload } from '../fresh-upload.ts'
import { openUploader } from '../open-uploader.ts'
import { partsOf } from '../uploader.ts'

/** After a client ended inside a part, the server does not spin (FP-G10). */
export const idleCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'four-parts/end/idle-after-end-in-a-part',
    role: 'server',
    requirement: 'FP-G10',
    aspect: 'faulted',
    dependsOn: ['four-parts/connection/several-files'],
    needs: { launched: true },
    leaves: 'dirty',
    purpose: {
      es: 'Cuando un cliente cierra su conexión en la mitad de una parte, el servidor no queda girando en vacío.',
      en: 'When a client closes its connection in the middle of a part, the server does not spin.',
    },
    run: async (context) => {
      const upload = freshUpload(context.random, 64)
      const ana = await openUploader(context, 'ana')
      await ana.announce(upload)
      await ana.sendBytes((partsOf(upload.content)[0] as Buffer).subarray(0, 7))
      ana.session.end()
      await expectIdle(context)
    },
  },
]
