import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { offerExisting, sayKeep, sayKeepAndLeave } from '../conversation.ts'
import { expectStoredNow } from '../oracles/expect-stored.ts'
import { storedFile, uploadOnce } from '../stored-file.ts'
import { freshFile, plainContent } from '../upload-file.ts'
import type { UploadService } from '../upload-service.ts'
import { say } from '../words/say.ts'

const oldBytes = 80
const newBytes = 30

/** After a no the file that was there stays, and the server goes on (S4). */
export function keepCases(service: UploadService): TestCase<ServerContext>[] {
  const { exercise, prefix } = service
  const intact = `${exercise}/keep/old-file-intact`
  const common = { role: 'server', requirement: `${prefix}-S4`, aspect: 'valid' } as const
  return [
    {
      ...common,
      id: intact,
      dependsOn: [`${exercise}/ask/existing-name`],
      needs: { launched: true },
      purpose: {
        es: 'Después de un no, el archivo que había sigue como estaba.',
        en: 'After a no, the file that was there is as it was.',
      },
      run: async (context) => {
        const old = await storedFile(context, service, oldBytes)
        const peer = await service.open(context, 'luis')
        await offerExisting(peer, { name: old.name, content: plainContent(context.random, newBytes) })
        await sayKeepAndLeave(context, service, peer)
        await expectStoredNow(context, old, 'touched-after-no', say('touched-after-no', { name: old.name }))
      },
    },
    {
      ...common,
      id: `${exercise}/keep/next-client`,
      dependsOn: [`${exercise}/ask/existing-name`],
      needs: { connections: 'several' },
      purpose: {
        es: 'Después de un no, el servidor atiende al siguiente cliente.',
        en: 'After a no, the server serves the next client.',
      },
      run: async (context) => {
        const old = await storedFile(context, service, oldBytes)
        const peer = await service.open(context, 'luis')
        await offerExisting(peer, { name: old.name, content: plainContent(context.random, newBytes) })
        await sayKeep(peer)
        await service.leave(peer)
        await uploadOnce(context, service, 'eva', freshFile(context.random, newBytes + 1))
      },
    },
  ]
}
