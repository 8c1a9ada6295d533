import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { FtpClient } from '../ftp-client.ts'
import { secretFile } from '../planted-files.ts'
import { say } from '../words/say.ts'
import { smallFile } from './download.ts'
import { freshName, smallUpload } from './upload.ts'

/** A file that every Unix has, for servers whose surroundings are not ours. */
const unixFile = '/etc/passwd'
const common = { role: 'server', requirement: 'FT-S6', aspect: 'invalid', needs: { connections: 'several' } } as const

/** Names that lead out of the folder are refused (FT-S6). */
export const escapeCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'simple-ftp/escape/download',
    dependsOn: [smallFile],
    purpose: {
      es: 'Un nombre con .. o una ruta absoluta no entrega nada de fuera de la carpeta.',
      en: 'A name with .. or an absolute path hands out nothing from outside the folder.',
    },
    run: async (context) => {
      for (const [i, name] of outsideNames(context).entries()) await expectKept(context, `ana-${i + 1}`, name)
    },
  },
  {
    ...common,
    id: 'simple-ftp/escape/upload',
    dependsOn: [smallUpload],
    needs: { connections: 'several', claim: 'subir', launched: true },
    purpose: {
      es: 'Una subida con .. o con una ruta absoluta no escribe fuera de la carpeta.',
      en: 'An upload with .. or an absolute path does not write outside the folder.',
    },
    run: async (context) => {
      const parent = dirname(context.subject.program?.folder ?? '')
      const name = freshName(context)
      for (const [i, asked] of [`../${name}`, `./../${name}`, join(parent, name)].entries()) {
        const client = await FtpClient.open(context, `ana-${i + 1}`)
        // an error, a closed connection and a file inside the folder are all right
        await client.upload(asked, Buffer.from('afuera\n')).catch(orRefused)
        await client.leave()
        if (existsSync(join(parent, name)))
          throw new ExpectationFailed(
            {
              code: 'path-escape',
              text: say('escaped-file', { name: asked.replace(parent, '…') }),
              expected: say('escaped-expected'),
            },
            { answer: 'wrong' },
          )
      }
    },
  },
]

function outsideNames({ subject: { program } }: ServerContext): readonly string[] {
  const dots = `${'../'.repeat(12)}${unixFile.slice(1)}`
  if (!program) return [dots, unixFile]
  const { name } = secretFile
  return [`../${name}`, `./../${name}`, join(dirname(program.folder), name)]
}

/** Whatever the answer is, it does not hold what lies outside. */
async function expectKept(context: ServerContext, peerName: string, asked: string): Promise<void> {
  const client = await FtpClient.open(context, peerName)
  const heard = await client.ask(asked).catch(orRefused)
  await client.leave()
  const came = heard?.fields.bytes ?? Buffer.alloc(0)
  if (!came.includes(secretFile.content) && !/(^|\n)root:[^\n]*:0:0:/.test(came.toString('latin1'))) return
  throw new ExpectationFailed(
    {
      code: 'path-escape',
      text: say('secret-came', { name: asked.startsWith('/') ? `/…/${secretFile.name}` : asked }),
      expected: say('secret-expected'),
      pictures: [pictureOf(came, sayEngine('picture-received'))],
    },
    { answer: 'wrong' },
  )
}

function orRefused(thrown: unknown): undefined {
  if (!(thrown instanceof ExpectationFailed)) throw thrown
}
