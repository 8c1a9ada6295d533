import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { freshName, plainContent } from '../fresh-upload.ts'
import { uploadOnce } from '../upload-each.ts'

/** A name with letters of several bytes (FP-G4). */
export const nameCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'four-parts/name/accents',
    role: 'server',
    requirement: 'FP-G4',
    aspect: 'valid',
    dependsOn: ['four-parts/store/first-file'],
    purpose: {
      es: 'Un archivo cuyo nombre tiene tildes y eñes se guarda con ese nombre.',
      en: 'A file whose name has accents is stored under that name.',
    },
    run: async (context) => {
      const name = `ñandú-pingüino-€-${freshName(context.random)}`
      await uploadOnce(context, 'ana', { name, content: plainContent(context.random, 32) })
    },
  },
]
