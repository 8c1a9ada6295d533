import { offerNew } from '../../../inherited/upload/conversation.ts'
import { expectStored } from '../../../inherited/upload/oracles/expect-stored.ts'
import { sendBeginning } from '../../../inherited/upload/partial-content.ts'
import { freshFile } from '../../../inherited/upload/upload-file.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { uploadUdp } from '../service.ts'
import { say } from '../words/say.ts'

/** So many that every wire has several blocks of it. */
const contentBytes = 10_000

/** Two clients at once do not mix (UU-S9.2). */
export const twoClientsCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'upload-udp/at-once/two-clients',
    role: 'server',
    requirement: 'UU-S9.2',
    aspect: 'concurrent',
    dependsOn: ['upload-udp/store/awkward-sizes', 'upload-udp/next/one-after-another'],
    needs: { connections: 'at-once' },
    leaves: 'dirty',
    purpose: {
      es: 'Dos clientes envían por turnos los trozos de un archivo cada uno: quedan guardados los dos, tal cual.',
      en: 'Two clients send the pieces of a file each by turns: both are stored, as they are.',
    },
    run: async (context) => {
      const files = [freshFile(context.random, contentBytes), freshFile(context.random, contentBytes)]
      const clients = []
      for (const [i, file] of files.entries()) {
        const peer = await uploadUdp.open(context, i === 0 ? 'ana' : 'luis')
        await offerNew(context, peer, file)
        clients.push({ peer, file })
      }
      try {
        const rests = []
        for (const { peer, file } of clients)
          rests.push({ peer, sendRest: await sendBeginning(peer, file, contentBytes / 2) })
        for (const { peer, sendRest } of rests) {
          await sendRest()
          await peer.expect(['receipt'])
        }
        for (const file of files) await expectStored(context, file)
      } catch (thrown) {
        throw thrown instanceof ExpectationFailed ? mixed(thrown) : thrown
      }
    },
  },
]

function mixed({ reason, facts }: ExpectationFailed): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'mixed',
      text: say('mixed'),
      expected: say('mixed-expected'),
      actual: reason.actual ?? reason.text,
      pictures: reason.pictures ?? [],
    },
    facts,
  )
}
