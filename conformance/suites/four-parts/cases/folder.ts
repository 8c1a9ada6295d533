import { basename, dirname } from 'node:path'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { placesOf } from '../../../oracles/places-of.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { freshUpload } from '../fresh-upload.ts'
import { uploadOnce } from '../upload-each.ts'
import { say } from '../words/say.ts'

/** Each client has a folder that bears its address (FP-S2). */
export const folderCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'four-parts/folder/client-address',
    role: 'server',
    requirement: 'FP-S2',
    aspect: 'valid',
    dependsOn: ['four-parts/store/first-file'],
    needs: { launched: true },
    purpose: {
      es: 'Los archivos de cada cliente quedan en una carpeta cuyo nombre lleva la dirección IP de ese cliente.',
      en: 'The files of each client are in a folder whose name holds that client’s IP address.',
    },
    run: async (context) => {
      for (const address of ['127.0.0.1', '127.0.0.2']) {
        const upload = freshUpload(context.random, 16)
        await uploadOnce(context, `maquina-${address}`, upload, { from: address })
        const places = await placesOf(context, ({ path }) => basename(path) === upload.name)
        if (
          !places.some((place) =>
            dirname(place)
              .split('/')
              .some((folder) => folder.includes(address)),
          )
        )
          throw new ExpectationFailed(
            {
              code: 'wrong-folder',
              text: say('wrong-folder', { place: places.join(', '), address }),
              expected: say('folder-expected', { address }),
            },
            { answer: 'wrong' },
          )
      }
    },
  },
]
