import { NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { isEmptyTold } from '../is-empty-told.ts'
import { longFile } from '../long-content.ts'
import { smallPdf } from '../small-pdf.ts'
import { uploadEach, uploadOnce } from '../stored-file.ts'
import { freshFile, freshName, plainContent, type UploadFile } from '../upload-file.ts'
import type { UploadService } from '../upload-service.ts'
import { say } from '../words/say.ts'

const firstFileBytes = 400
const awkwardSizes = [1, 1023, 1024, 1025]

/** What is sent is stored exactly (S1, and G4 for the name). */
export function storeCases(service: UploadService): TestCase<ServerContext>[] {
  const { exercise, prefix } = service
  const first = `${exercise}/store/first-file`
  const common = { role: 'server', requirement: `${prefix}-S1`, aspect: 'valid', dependsOn: [first] } as const
  return [
    {
      ...common,
      id: first,
      dependsOn: [service.reachedIn],
      purpose: {
        es: 'Un archivo nuevo se acepta, se envía, se confirma y queda guardado tal cual.',
        en: 'A new file is accepted, sent, confirmed, and stored as it is.',
      },
      run: (context) => uploadOnce(context, service, 'ana', freshFile(context.random, firstFileBytes)),
    },
    {
      ...common,
      id: `${exercise}/store/pdf`,
      purpose: {
        es: 'Un PDF, con los 256 valores que puede tener un byte, queda guardado tal cual.',
        en: 'A PDF, with all 256 values that a byte can have, is stored as it is.',
      },
      run: (context) =>
        uploadOnce(context, service, 'ana', {
          name: freshName(context.random),
          content: smallPdf('Hola (desde Zocalo)'),
        }),
    },
    {
      ...common,
      id: `${exercise}/store/empty-file`,
      purpose: { es: 'Un archivo vacío queda guardado, vacío.', en: 'An empty file is stored, empty.' },
      run: async (context) => {
        if (!isEmptyTold(context)) throw new NotApplicable({ code: 'empty-untold', text: say('empty-untold') })
        await uploadOnce(context, service, 'ana', freshFile(context.random, 0))
      },
    },
    {
      ...common,
      id: `${exercise}/store/awkward-sizes`,
      purpose: {
        es: 'Los archivos de 1, 1023, 1024 y 1025 bytes quedan guardados tal cual.',
        en: 'Files of 1, 1,023, 1,024 and 1,025 bytes are stored as they are.',
      },
      run: (context) =>
        uploadEach(
          context,
          service,
          awkwardSizes.map((size) => freshFile(context.random, size)),
        ),
    },
    {
      ...common,
      id: `${exercise}/store/name-with-spaces`,
      purpose: {
        es: 'Un archivo cuyo nombre tiene espacios se guarda con ese nombre.',
        en: 'A file whose name has spaces is stored under that name.',
      },
      run: (context) => uploadOnce(context, service, 'ana', named(context, 'mi memoria 2 de ')),
    },
    {
      ...common,
      id: `${exercise}/store/name-with-accents`,
      requirement: `${prefix}-G4`,
      purpose: {
        es: 'Un archivo cuyo nombre tiene tildes y eñes se guarda con ese nombre.',
        en: 'A file whose name has accents is stored under that name.',
      },
      run: (context) => uploadOnce(context, service, 'ana', named(context, 'ñandú-pingüino-€-')),
    },
  ]
}

/** A long file; how it arrives in pieces is beyond anybody's control, so it comes after what judges that. */
export function longFileCases(service: UploadService): TestCase<ServerContext>[] {
  const { exercise, prefix, longContentDependsOn } = service
  return [
    {
      id: `${exercise}/store/five-megabytes`,
      role: 'server',
      requirement: `${prefix}-S1`,
      aspect: 'valid',
      dependsOn: [`${exercise}/store/first-file`, ...longContentDependsOn],
      purpose: { es: 'Un archivo de 5 MB queda guardado tal cual.', en: 'A file of 5 MB is stored as it is.' },
      run: (context) => uploadOnce(context, service, 'ana', longFile(context)),
    },
  ]
}

function named({ random }: ServerContext, beginning: string): UploadFile {
  return { name: `${beginning}${freshName(random)}`, content: plainContent(random, 32) }
}
