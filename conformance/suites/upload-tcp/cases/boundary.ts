import { uploadEach } from '../../../inherited/upload/stored-file.ts'
import { freshFile } from '../../../inherited/upload/upload-file.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { uploadTcp } from '../service.ts'
import { say } from '../words/say.ts'

/** Around what programs read at once; a server that is started again for each client gets the most telling ones. */
const sizes = [127, 128, 129, 255, 256, 257, 1023, 1024, 1025, 4095, 4096, 4097, 65_535, 65_536, 65_537]
const tellingSizes = [1024, 4097, 65_536]

/** Files whose size sits at and around a chunk boundary (UT-G3). */
export const boundaryCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'upload-tcp/store/around-chunks',
    role: 'server',
    requirement: 'UT-G3',
    aspect: 'valid',
    dependsOn: ['upload-tcp/store/awkward-sizes', 'upload-tcp/cut/content-at-any-byte'],
    purpose: {
      es: 'Los archivos cuyo tamaño está junto al de un trozo (128, 256, 1024, 4096, 65.536 bytes) quedan guardados tal cual.',
      en: 'Files whose size is beside that of a chunk (128, 256, 1,024, 4,096, 65,536 bytes) are stored as they are.',
    },
    run: async (context) => {
      const chosen = context.traits.concurrency === 'one-life' ? tellingSizes : sizes
      const files = chosen.map((size) => freshFile(context.random, size))
      await uploadEach(context, uploadTcp, files).catch((thrown: unknown) => {
        if (!(thrown instanceof ExpectationFailed)) throw thrown
        const { reason, facts } = thrown
        const text = say('boundary', { sizes: chosen.join(', ') })
        throw new ExpectationFailed({ ...reason, code: 'boundary', text, actual: reason.actual ?? reason.text }, facts)
      })
    },
  },
]
