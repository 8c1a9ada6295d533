import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { freshUpload } from '../fresh-upload.ts'
import { openUploader } from '../open-uploader.ts'
import { expectStored } from '../oracles/expect-stored.ts'
import { secondFileFailure } from '../oracles/second-file-failure.ts'

/** Several files over one connection (FP-S4). */
export const severalFilesCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'four-parts/connection/several-files',
    role: 'server',
    requirement: 'FP-S4',
    aspect: 'valid',
    dependsOn: ['four-parts/store/first-file'],
    purpose: {
      es: 'Tres archivos enviados uno tras otro por la misma conexión quedan guardados los tres.',
      en: 'Three files sent one after the other over the same connection are all stored.',
    },
    run: async (context) => {
      const ana = await openUploader(context, 'ana')
      for (const [i, size] of [40, 16, 64].entries()) {
        const upload = freshUpload(context.random, size)
        const send = async () => {
          await ana.upload(upload)
          await expectStored(context, upload)
        }
        await (i === 0 ? send() : send().catch((thrown: unknown) => Promise.reject(secondFileFailure(thrown, i + 1))))
      }
    },
  },
]
