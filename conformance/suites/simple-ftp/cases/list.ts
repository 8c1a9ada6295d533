import { filesIn } from '../../../inherited/download/files-in.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { quotedNames } from '../../../words/quoted-names.ts'
import { FtpClient } from '../ftp-client.ts'
import { plantedFiles } from '../planted-files.ts'
import { say, sayWith } from '../words/say.ts'
import { smallFile } from './download.ts'

const mostNamed = 4

/** The list of files (FT-S2). */
export const listCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'simple-ftp/list/names',
    role: 'server',
    requirement: 'FT-S2',
    aspect: 'valid',
    dependsOn: [smallFile],
    needs: { claim: 'listar' },
    purpose: {
      es: 'La lista nombra todos los archivos que se pueden descargar.',
      en: 'The list names all files that can be downloaded.',
    },
    run: async (context) => {
      const ana = await FtpClient.open(context, 'ana')
      const lines = (await ana.list()).map((line) => line.normalize('NFC'))
      const missing = (await namesOf(context)).filter(
        (name) => !lines.some((line) => line.includes(name.normalize('NFC'))),
      )
      if (missing.length > 0)
        throw new ExpectationFailed(
          {
            code: 'names-missing',
            text: sayWith('names-missing', { names: quotedNames(missing, mostNamed) }),
            expected: say('names-expected'),
          },
          { answer: 'wrong' },
        )
    },
  },
]

async function namesOf({ subject, filesFolder }: ServerContext): Promise<readonly string[]> {
  if (subject.program) return plantedFiles.map(({ name }) => name)
  return filesFolder === undefined ? [] : (await filesIn(filesFolder)).map(({ name }) => name)
}
