import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { offerExisting, sayKeepAndLeave } from '../conversation.ts'
import { expectStoredNow } from '../oracles/expect-stored.ts'
import { storedFile } from '../stored-file.ts'
import { plainContent, type UploadFile } from '../upload-file.ts'
import type { UploadService } from '../upload-service.ts'
import { say } from '../words/say.ts'

const oldBytes = 70
const newBytes = 45

/** Before it touches a file that it has, the server asks (S2). */
export function askCases(service: UploadService): TestCase<ServerContext>[] {
  const { exercise, prefix } = service
  const asks = `${exercise}/ask/existing-name`
  const common = { role: 'server', requirement: `${prefix}-S2`, aspect: 'valid' } as const
  return [
    {
      ...common,
      id: asks,
      dependsOn: [`${exercise}/store/first-file`],
      purpose: {
        es: 'A quien ofrece un archivo con un nombre que el servidor ya tiene, se le pregunta si se sobrescribe.',
        en: 'Whoever offers a file under a name that the server has is asked whether to overwrite.',
      },
      run: async (context) => {
        await askedAgain(context, service)
      },
    },
    {
      ...common,
      id: `${exercise}/ask/untouched-while-asking`,
      dependsOn: [asks],
      needs: { launched: true },
      purpose: {
        es: 'Mientras el servidor espera la respuesta, el archivo que tiene sigue como estaba.',
        en: 'While the server waits for the answer, the file that it has is as it was.',
      },
      run: async (context) => {
        await askedAgain(context, service, (file) =>
          expectStoredNow(context, file, 'touched-before-answer', say('touched-before-answer', { name: file.name })),
        )
      },
    },
  ]
}

/** A stored file is offered again and the question comes; then somebody looks, and the answer is no. */
async function askedAgain(
  context: ServerContext,
  service: UploadService,
  look: (stored: UploadFile) => Promise<void> = async () => {},
): Promise<void> {
  const file = await storedFile(context, service, oldBytes)
  const peer = await service.open(context, 'luis')
  await offerExisting(peer, { name: file.name, content: plainContent(context.random, newBytes) })
  await look(file)
  await sayKeepAndLeave(context, service, peer)
}
