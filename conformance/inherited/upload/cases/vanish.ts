import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { offerExisting, offerNew, sayOverwrite } from '../conversation.ts'
import { expectNoFile } from '../oracles/expect-no-file.ts'
import { expectStoredNow } from '../oracles/expect-stored.ts'
import { sendBeginning } from '../partial-content.ts'
import { storedFile, uploadOnce } from '../stored-file.ts'
import { freshFile, plainContent } from '../upload-file.ts'
import type { UploadService } from '../upload-service.ts'
import { say } from '../words/say.ts'

/** Its half is more than one block of any wire. */
const contentBytes = 9000
const sentBytes = contentBytes / 2

/** What a client leaves behind that vanishes half way, or never answers the question (S6). */
export function vanishCases(service: UploadService): TestCase<ServerContext>[] {
  const { exercise, prefix } = service
  const common = { role: 'server', requirement: `${prefix}-S6`, aspect: 'faulted', leaves: 'dirty' } as const
  return [
    {
      ...common,
      id: `${exercise}/vanish/no-half-file`,
      dependsOn: [`${exercise}/store/first-file`, ...service.longContentDependsOn],
      needs: { launched: true },
      purpose: {
        es: 'De un cliente que desaparece en la mitad no queda un archivo que parezca completo.',
        en: 'Of a client that vanishes half way no file remains that looks complete.',
      },
      run: async (context) => {
        for (const { name, leave } of service.departures(context)) {
          const file = freshFile(context.random, contentBytes)
          const peer = await service.open(context, `ana-${name}`)
          await offerNew(context, peer, file)
          await sendBeginning(peer, file, sentBytes)
          await leave(context, peer)
          await expectNoFile(context, file.name)
        }
      },
    },
    {
      ...common,
      id: `${exercise}/vanish/old-file-intact`,
      dependsOn: [
        `${exercise}/overwrite/longer-file`,
        `${exercise}/ask/untouched-while-asking`,
        ...service.longContentDependsOn,
      ],
      needs: { launched: true },
      purpose: {
        es: 'Si el cliente que sobrescribe un archivo desaparece en la mitad, el archivo viejo sigue como estaba.',
        en: 'When a client that overwrites a file vanishes half way, the old file is as it was.',
      },
      run: async (context) => {
        for (const { name, leave } of service.departures(context)) {
          const old = await storedFile(context, service, 500)
          const peer = await service.open(context, `luis-${name}`)
          const file = { name: old.name, content: plainContent(context.random, contentBytes) }
          await offerExisting(peer, file)
          await sayOverwrite(context, peer)
          await sendBeginning(peer, file, sentBytes)
          await leave(context, peer)
          await expectStoredNow(context, old, 'old-file-lost', say('old-file-lost', { name: old.name }))
        }
      },
    },
    {
      ...common,
      id: `${exercise}/vanish/never-answers`,
      dependsOn: [`${exercise}/ask/existing-name`, `${exercise}/ask/untouched-while-asking`],
      purpose: {
        es: 'Si el cliente no contesta nunca la pregunta y se va, el archivo viejo sigue como estaba; mientras, se atiende a otros.',
        en: 'When a client never answers the question and leaves, the old file is as it was; others are served meanwhile.',
      },
      run: async (context) => {
        const { concurrency } = context.traits
        for (const { name, leave } of service.departures(context)) {
          const old = await storedFile(context, service, 500)
          const peer = await service.open(context, `luis-${name}`)
          await offerExisting(peer, { name: old.name, content: plainContent(context.random, 100) })
          if (concurrency === 'many') await uploadOnce(context, service, `eva-${name}`, freshFile(context.random, 30))
          await leave(context, peer)
          await expectStoredNow(context, old, 'old-file-lost', say('old-file-lost', { name: old.name }))
          if (service.transport === 'tcp' && concurrency === 'iterative')
            await uploadOnce(context, service, `eva-${name}`, freshFile(context.random, 30))
        }
      },
    },
  ]
}
