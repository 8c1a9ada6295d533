import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { descargar, encodeMensaje, servedFolder, subir } from '../../../../reference/exercises/storage/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { ask, askNames } from '../ask.ts'
import { leavePolitely } from '../leave-politely.ts'
import { openPeer } from '../open-peer.ts'
import { expectError, expectOk, nextAnswer } from '../oracles/expect-answer.ts'
import { expectContent } from '../oracles/expect-content.ts'
import { everyByte } from '../served-files.ts'
import { say } from '../words/say.ts'
import { extensionCase } from './extension-case.ts'

/** `subir` (ST-E1). */
export const subirCases: readonly TestCase<ServerContext>[] = [
  extensionCase(
    'subir',
    'stored-exactly',
    'ST-E1',
    {
      es: 'Lo que se sube se puede descargar con los mismos bytes, y queda en la lista.',
      en: 'What is uploaded can be downloaded with the same bytes, and is in the list.',
    },
    async (context) => {
      const ana = await openPeer(context, 'ana')
      for (const content of [everyByte.content, Buffer.alloc(0), Buffer.alloc(70_000, 'subida ')]) {
        const name = freshName(context)
        expectOk(await ask(ana, encodeMensaje(subir(name, content))))
        expectContent(await ask(ana, encodeMensaje(descargar(name))), name, content)
        if (!(await askNames(ana)).includes(name)) throw notListed(name)
      }
    },
    { dependsOn: ['storage/list/holds-names'] },
  ),
  extensionCase(
    'subir',
    'malformed-refused',
    'ST-E1.2',
    {
      es: 'Un «subir» sin nombre o sin bytes se responde con estado «error».',
      en: 'A “subir” without a name or without bytes is answered with estado “error”.',
    },
    async (context) => {
      const ana = await openPeer(context, 'ana')
      expectError(await ask(ana, encodeMensaje({ operacion: 'subir', data: 7 })))
    },
  ),
  extensionCase(
    'subir',
    'never-outside',
    'ST-E1.1',
    {
      es: 'Un nombre con .. o una ruta absoluta nunca escribe fuera de la carpeta.',
      en: 'A name with .. or an absolute path never writes outside the folder.',
    },
    async (context) => {
      const folder = context.subject.program?.folder ?? ''
      const name = freshName(context)
      const names = [`../${name}`, `../../${name}`, join(folder, name), `x/../../${name}`]
      for (const [i, asked] of names.entries()) {
        const ana = await openPeer(context, `ana-${i + 1}`)
        await ana.sendBytes(encodeMensaje(subir(asked, Buffer.from('afuera'))))
        // an error, a closed connection and a file inside the folder are all right
        await nextAnswer(ana).catch(orRefused)
        await leavePolitely(ana)
        if (await isOutside(folder, name)) throw escaped(asked)
      }
    },
    { launched: true, dependsOn: ['storage/subir/stored-exactly'] },
  ),
]

function freshName({ random }: ServerContext): string {
  return `zocalo-${random.below(1_000_000_000)} ñ.dat`
}

function orRefused(thrown: unknown): void {
  if (!(thrown instanceof ExpectationFailed)) throw thrown
}

/** Somewhere in the private copy or right above it, but in no served folder. */
async function isOutside(folder: string, name: string): Promise<boolean> {
  if (existsSync(join(dirname(folder), name))) return true
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.some((entry) => entry.name === name && !entry.parentPath.split(/[\\/]/).includes(servedFolder))
}

function notListed(name: string): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'names-missing',
      text: say('names-missing', { count: 1, names: `«${name}»` }),
      expected: say('names-listed'),
    },
    { answer: 'wrong' },
  )
}

function escaped(name: string): ExpectationFailed {
  return new ExpectationFailed(
    { code: 'escaped-file', text: say('escaped-file', { name }), expected: say('escaped-expected') },
    { answer: 'wrong' },
  )
}
