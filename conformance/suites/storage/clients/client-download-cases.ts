import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { expectNoTraceback } from '../../../oracles/expect-orderly-end.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { say } from '../words/say.ts'
import { expectDownloads, expectNoFile } from './download.ts'
import { type DownloadedFile, everyByte, freshName, plainContent } from './files.ts'
import { saysSomething, wordsOn } from './said-words.ts'
import { StorageHost } from './storage-host.ts'

const common = { role: 'client', aspect: 'valid' } as const
const needsOne = { ...common, dependsOn: ['storage/client/stores-a-file'] } as const

/** How a client downloads (ST-C2, ST-C3). */
export const clientDownloadCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'storage/client/stores-a-file',
    requirement: 'ST-C2',
    dependsOn: ['storage/client/asks-for-the-list'],
    purpose: {
      es: 'La opción 2 pide el nombre, envía operacion="descargar" con ese nombre en data, y guarda lo que llega en la carpeta «descargas» con el mismo nombre.',
      en: 'Option 2 asks for the name, sends operacion="descargar" with that name as data, and stores what comes in the folder “descargas” under the same name.',
    },
    run: (context) =>
      download(
        context,
        ['archivo', 'año nuevo'].map((stem) => ({
          name: freshName(context.random, stem),
          content: plainContent(context.random, 200),
        })),
      ),
  },
  {
    ...needsOne,
    id: 'storage/client/exact-bytes',
    requirement: 'ST-C2',
    purpose: {
      es: 'Los archivos de 0, 1, 1023, 1024 y 1025 bytes quedan exactos, también con todos los valores de un byte.',
      en: 'Files of 0, 1, 1,023, 1,024 and 1,025 bytes are exact, also with every value that a byte may have.',
    },
    run: (context) =>
      download(
        context,
        [0, 1, 1023, 1024, 1025].map((bytes) => ({ name: freshName(context.random), content: everyByte(bytes) })),
      ),
  },
  {
    ...needsOne,
    id: 'storage/client/large-files',
    requirement: 'ST-C2',
    purpose: {
      es: 'Los archivos de 70 kB y de 1 MB quedan exactos.',
      en: 'Files of 70 kB and of 1 MB are exact.',
    },
    run: (context) =>
      download(
        context,
        [70_000, 1024 * 1024].map((bytes) => ({ name: freshName(context.random), content: everyByte(bytes) })),
      ),
  },
  {
    ...needsOne,
    id: 'storage/client/goes-on-after-an-error',
    requirement: 'ST-C3',
    aspect: 'invalid',
    purpose: {
      es: 'Cuando la respuesta dice estado="error", el cliente lo dice y sigue: no crea el archivo, y la opción 1 vuelve a listar.',
      en: 'When the answer says estado="error", the client says so and goes on: it makes no file, and option 1 lists again.',
    },
    run: async (context) => {
      const { random, pace } = context
      const file = { name: freshName(random), content: plainContent(random, 20) }
      const missing = freshName(random, 'ausente')
      const host = await StorageHost.hostListing(context, [file.name, missing])
      // the menu and the question for the name are shown by then, and cannot be taken for a word about the error
      await expectDownloads(host, [file])
      await host.askToDownload(missing)
      const known = wordsOn(`${context.program().terminal()} ${missing}`)
      await host.giveError()
      const said = await saysSomething(context, known, pace.answerMs)
      await host.askToList().catch(async (thrown: unknown) => {
        await context.program().waitForExit(pace.settleMs)
        expectNoTraceback(context)
        throw thrown
      })
      await expectNoFile(context, missing)
      if (!said) throw errorUnsaid(pace.answerMs)
    },
  },
]

async function download(context: ClientContext, files: readonly DownloadedFile[]): Promise<void> {
  const host = await StorageHost.hostListing(
    context,
    files.map(({ name }) => name),
  )
  await expectDownloads(host, files)
}

function errorUnsaid(ms: number): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'client-error-unsaid',
      text: say('client-error-unsaid', { ms: Math.round(ms) }),
      expected: say('client-error-expected'),
    },
    { answer: 'none', timed: true },
  )
}
