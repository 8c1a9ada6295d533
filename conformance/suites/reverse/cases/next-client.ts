import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { leaveWired } from '../../../wires/leave-wired.ts'
import { openWired } from '../../../wires/open-wired.ts'
import { expectReversed } from '../oracles/expect-reversed.ts'
import { basis } from '../service.ts'
import { hello, requestFields, sentence } from '../texts.ts'
import { say } from '../words/say.ts'

/** After one client the next (RV-S7). */
export const nextClientCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'reverse/next-client/is-served',
    role: 'server',
    requirement: 'RV-S7',
    aspect: 'valid',
    dependsOn: [basis],
    leaves: 'dirty',
    purpose: {
      es: 'Después de atender a un cliente, el servidor atiende al siguiente.',
      en: 'After serving one client, the server serves the next.',
    },
    run: async (context) => {
      await reverseOne(context, 'ana', hello, false)
      await reverseOne(context, 'luis', sentence(context.random), true).catch((thrown: unknown) => {
        if (!(thrown instanceof ExpectationFailed)) throw thrown
        throw new ExpectationFailed(
          {
            code: 'next-not-served',
            text: say('next-not-served'),
            expected: say('next-expected'),
            actual: thrown.reason.text,
          },
          thrown.facts,
        )
      })
    },
  },
]

async function reverseOne(context: ServerContext, name: string, text: Buffer, sameLife: boolean): Promise<void> {
  const peer = await openWired(context, name, { sameLife })
  await peer.say('request', requestFields(text))
  await expectReversed(peer, text)
  await leaveWired(peer)
}
