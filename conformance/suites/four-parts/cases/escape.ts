import { basename, dirname } from 'node:path'
import { ExpectationFailed, PreconditionNotReached } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { Text } from '../../../model/text.ts'
import { placesOf } from '../../../oracles/places-of.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { freshName, freshUpload, plainContent } from '../fresh-upload.ts'
import { tryUpload } from '../try-upload.ts'
import { uploadOnce } from '../upload-each.ts'
import type { Upload } from '../uploader.ts'
import { say } from '../words/say.ts'

const own = '127.0.0.1'

/** Neither a name nor an address leads out of the client's folder (FP-S8). */
export const escapeCases: readonly TestCase<ServerContext>[] = [
  escapeCase(
    'name-one-level-up',
    (name) => ({ name: `../${name}` }),
    (path) => isInOwnFolder(path),
    {
      es: 'Un nombre de archivo con «../» no escribe fuera de la carpeta del cliente.',
      en: 'A file name with “../” does not write outside the client’s folder.',
    },
  ),
  escapeCase(
    'name-two-levels-up',
    (name) => ({ name: `../../${name}` }),
    (path) => isInOwnFolder(path),
    {
      es: 'Un nombre de archivo con «../../» no escribe fuera de la carpeta del cliente.',
      en: 'A file name with “../../” does not write outside the client’s folder.',
    },
  ),
  escapeCase(
    'address-with-dots',
    () => ({ claims: '../fuera' }),
    (path, root) => !path.startsWith('..') && (root === '.' || path.startsWith(`${root}/`)),
    {
      es: 'Una dirección IP con «../» no crea una carpeta fuera de la del servidor.',
      en: 'An IP address with “../” does not make a folder outside the server’s own.',
    },
  ),
]

function escapeCase(
  name: string,
  change: (name: string) => Partial<Upload>,
  isInside: (path: string, root: string) => boolean,
  purpose: Text,
): TestCase<ServerContext> {
  return {
    id: `four-parts/escape/${name}`,
    role: 'server',
    requirement: 'FP-S8',
    aspect: 'invalid',
    dependsOn: ['four-parts/folder/client-address'],
    needs: { launched: true, connections: 'several' },
    purpose,
    run: async (context) => {
      const root = await rootOf(context)
      const plain = freshName(context.random)
      const content = plainContent(context.random, 52)
      const hostile = { name: plain, content, ...change(plain) }
      await tryUpload(context, 'mora', hostile)
      const places = await placesOf(
        context,
        async ({ path, read }) => !isInside(path, root) && (await read()).equals(content),
      )
      if (places.length > 0)
        throw new ExpectationFailed(
          {
            code: 'escaped',
            text: say('escaped', { place: places.join(', ') }),
            expected: say('escaped-expected'),
          },
          { answer: 'wrong' },
        )
    },
  }
}

function isInOwnFolder(path: string): boolean {
  const folders = path.split('/').slice(0, -1)
  return folders[0] !== '..' && folders.some((folder) => folder.includes(own))
}

/** The folder in which the folders of the clients lie, as a first, harmless file shows it. */
async function rootOf(context: ServerContext): Promise<string> {
  const upload = freshUpload(context.random, 16)
  await uploadOnce(context, 'ana', upload)
  const [place] = await placesOf(context, ({ path }) => basename(path) === upload.name)
  if (place === undefined) throw new PreconditionNotReached({ code: 'no-folder', text: say('no-folder') })
  const folders = dirname(place).split('/')
  const client = folders.findIndex((folder) => folder.includes(own))
  return client <= 0 ? '.' : folders.slice(0, client).join('/')
}
