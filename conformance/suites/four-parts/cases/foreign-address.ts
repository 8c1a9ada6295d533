import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { placesOf } from '../../../oracles/places-of.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { freshUpload, plainContent } from '../fresh-upload.ts'
import { tryUpload } from '../try-upload.ts'
import { uploadOnce } from '../upload-each.ts'
import { say } from '../words/say.ts'

const other = '127.0.0.2'
const own = '127.0.0.1'

/** Nobody writes into another machine's folder by claiming its address (FP-S7). */
export const foreignAddressCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'four-parts/address/of-another-machine',
    role: 'server',
    requirement: 'FP-S7',
    aspect: 'invalid',
    dependsOn: ['four-parts/folder/client-address'],
    needs: { launched: true, connections: 'several' },
    purpose: {
      es: 'Un cliente que dice tener la dirección de otra máquina no escribe en la carpeta de esa máquina.',
      en: 'A client that claims another machine’s address does not write into that machine’s folder.',
    },
    run: async (context) => {
      const victim = freshUpload(context.random, 48)
      await uploadOnce(context, 'luis', victim, { from: other })
      const forged = { name: victim.name, content: plainContent(context.random, 48), claims: other }
      await tryUpload(context, 'mora', forged)
      const places = await placesOf(
        context,
        async ({ path, read }) => isOthers(path) && (await read()).equals(forged.content),
      )
      if (places.length > 0)
        throw new ExpectationFailed(
          {
            code: 'foreign-folder',
            text: say('foreign-folder', { place: places.join(', '), own, other }),
            expected: say('foreign-folder-expected'),
          },
          { answer: 'wrong' },
        )
    },
  },
]

/** A folder that bears both addresses is no folder of the other machine. */
function isOthers(path: string): boolean {
  const folders = path.split('/').slice(0, -1)
  return folders.some((folder) => folder.includes(other)) && !folders.some((folder) => folder.includes(own))
}
