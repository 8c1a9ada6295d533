import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { freshName, plainContent } from '../fresh-upload.ts'
import { leavePolitely, openUploader } from '../open-uploader.ts'
import { expectReplaced } from '../oracles/expect-replaced.ts'
import { expectStored } from '../oracles/expect-stored.ts'
import { uploadOnce } from '../upload-each.ts'
import type { Upload } from '../uploader.ts'

/** An equal name replaces (FP-S6). */
export const replaceCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'four-parts/replace/shorter-file',
    role: 'server',
    requirement: 'FP-S6',
    aspect: 'valid',
    dependsOn: ['four-parts/connection/several-files'],
    needs: { launched: true, connections: 'several' },
    purpose: {
      es: 'Un archivo que se envía otra vez, ahora más corto, reemplaza al anterior: no se agrega al final ni deja restos.',
      en: 'A file that is sent again, shorter now, replaces the one before: nothing is appended and nothing is left over.',
    },
    run: async (context) => {
      const ana = await openUploader(context, 'ana')
      const name = freshName(context.random)
      const [first, second] = [64, 24].map((size) => ({ name, content: plainContent(context.random, size) })) as [
        Upload,
        Upload,
      ]
      await ana.upload(first)
      await expectStored(context, first)
      await ana.upload(second)
      await expectReplaced(context, second, first.content)
      await leavePolitely(ana)
      await uploadOnce(context, 'ana-otra-vez', { name, content: plainContent(context.random, 8) })
    },
  },
]
