import { basename, dirname, join } from 'node:path'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { Text } from '../../../model/text.ts'
import { placesOf } from '../../../oracles/places-of.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { sayOffer, sayOverwrite, sendContent, tolerant } from '../conversation.ts'
import { freshFile } from '../upload-file.ts'
import type { UploadService } from '../upload-service.ts'
import { say } from '../words/say.ts'

/** A name does not lead out of the server's folder (S7). */
export function escapeCases(service: UploadService): TestCase<ServerContext>[] {
  return [
    escapeCase(service, 'folder-above', (name) => `../${name}`, {
      es: 'Un nombre con «../» no escribe fuera de la carpeta del servidor.',
      en: 'A name with “../” does not write outside the server’s folder.',
    }),
    escapeCase(service, 'absolute-path', (name, folder) => join(dirname(folder), name), {
      es: 'Un nombre que es una ruta absoluta no escribe fuera de la carpeta del servidor.',
      en: 'A name that is an absolute path does not write outside the server’s folder.',
    }),
  ]
}

function escapeCase(
  { exercise, prefix, open, leave }: UploadService,
  id: string,
  hostile: (name: string, folder: string) => string,
  purpose: Text,
): TestCase<ServerContext> {
  return {
    id: `${exercise}/escape/${id}`,
    role: 'server',
    requirement: `${prefix}-S7`,
    aspect: 'invalid',
    dependsOn: [`${exercise}/store/first-file`],
    needs: { launched: true },
    leaves: 'dirty',
    purpose,
    run: async (context) => {
      const { name, content } = freshFile(context.random, 52)
      const mora = await open(context, 'mora')
      const file = { name: hostile(name, context.subject.program?.folder ?? ''), content }
      // it may be refused at any step, in words, by closing or by silence
      await tolerant(async () => {
        await sayOffer(mora, file)
        if ((await mora.expect(['accept', 'ask'])).message === 'ask') await sayOverwrite(context, mora)
        await sendContent(mora, file)
      })
      await leave(mora)
      const places = await placesOf(context, ({ path }) => path.startsWith('..') && basename(path) === name)
      if (places.length > 0)
        throw new ExpectationFailed(
          { code: 'escaped', text: say('escaped', { place: places.join(', ') }), expected: say('escaped-expected') },
          { answer: 'wrong' },
        )
    },
  }
}
