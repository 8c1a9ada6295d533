import { dirname, join } from 'node:path'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import type { Heard } from '../../../wires/heard.ts'
import { askFor } from '../ask-image.ts'
import { noImage, secretImage } from '../planted-images.ts'
import { basis } from '../service.ts'
import { say } from '../words/say.ts'

const common = { role: 'server', aspect: 'invalid', dependsOn: [basis] } as const
const letters = 'abcdefghijklmnopqrstuvwxyz'

/** What a server does not send (IM-S2, IM-S3). */
export const refuseCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'image/refuse/missing-image',
    requirement: 'IM-S2',
    purpose: {
      es: 'A quien pide una imagen que no existe le llega un mensaje de error; después el servidor puede terminar.',
      en: 'Whoever asks for an image that does not exist gets an error message; the server may end after it.',
    },
    leaves: 'dirty',
    run: async (context) => {
      const name = `no-existe-${Array.from({ length: 6 }, () => letters[context.random.below(26)]).join('')}.jpg`
      const heard = await askFor(context, name)
      const isError = heard.kind === 'message' ? heard.message === 'refuse' : heard.bytes.length > 0
      if (isError) return
      const isSilent = heard.kind === 'deadline'
      const text = isSilent
        ? say('no-error-silent')
        : heard.kind === 'message'
          ? say('no-error')
          : say('no-error-closed')
      throw new ExpectationFailed(
        { code: 'no-error', text, expected: say('error-expected') },
        { answer: isSilent ? 'none' : 'wrong', timed: isSilent },
      )
    },
  },
  {
    ...common,
    id: 'image/refuse/outside-the-folder',
    requirement: 'IM-S3.1',
    needs: { launched: true },
    leaves: 'dirty',
    purpose: {
      es: 'Con «../» o una ruta absoluta no se obtiene una imagen de fuera de la carpeta del servidor.',
      en: 'Neither “../” nor an absolute path gives an image from outside the server’s folder.',
    },
    run: async (context) => {
      const folder = context.subject.program?.folder ?? '.'
      for (const name of [`../${secretImage.name}`, join(dirname(folder), secretImage.name)]) {
        const heard = await askFor(context, name)
        if (holds(heard, secretImage.content))
          throw new ExpectationFailed(
            { code: 'escaped', text: say('escaped', { name }), expected: say('escaped-expected') },
            { answer: 'wrong' },
          )
      }
    },
  },
  {
    ...common,
    id: 'image/refuse/no-image',
    requirement: 'IM-S3.2',
    needs: { launched: true },
    leaves: 'dirty',
    purpose: {
      es: 'Un archivo de la carpeta que no termina en .jpg no se envía.',
      en: 'A file of the folder that does not end in .jpg is not sent.',
    },
    run: async (context) => {
      const heard = await askFor(context, noImage.name)
      if (holds(heard, noImage.content))
        throw new ExpectationFailed(
          {
            code: 'not-an-image',
            text: say('not-an-image', { name: noImage.name }),
            expected: say('escaped-expected'),
          },
          { answer: 'wrong' },
        )
    },
  },
]

/** Whether what came has a content in it, however it is wrapped. */
function holds(heard: Heard, content: Buffer): boolean {
  return heard.bytes.includes(content) || (heard.kind === 'message' && heard.fields.bytes?.includes(content) === true)
}
