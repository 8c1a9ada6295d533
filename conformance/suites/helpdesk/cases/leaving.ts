import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { ask, greet, introduce, openClient, whatComes } from '../conversation.ts'
import { freshName } from '../names.ts'
import { brief, plainText } from '../plain-text.ts'
import { say } from '../words/say.ts'

/** What `exit` does (HD-S4). */
export const leavingCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'helpdesk/exit/ends-the-conversation',
    role: 'server',
    requirement: 'HD-S4',
    aspect: 'valid',
    dependsOn: ['helpdesk/answer/always-the-same'],
    purpose: {
      es: 'Después de «exit» no llega ninguna respuesta más de esa conversación, tampoco a una pregunta.',
      en: 'After “exit” no further answer from that conversation comes, not to a question either.',
    },
    run: async (context) => {
      const ana = await openClient(context, 'ana')
      await greet(ana)
      const begun = ana.session.history.length
      await introduce(ana, freshName(context.random))
      await ask(ana, '¿Hay clase?')
      const old = heardSince(ana, begun)
      await ana.say('exit')
      expectNoneOf(old, await whatComes(ana))
      await ana.say('question', { text: '¿Sigue ahí?' })
      expectNoneOf(old, await whatComes(ana))
    },
  },
]

/** The answers of the conversation so far, as they are compared. */
function heardSince({ session }: WiredPeer, begun: number): Set<string> {
  const since = session.history.slice(begun)
  return new Set(since.flatMap((event) => (event.kind === 'in' ? [plainText(event.bytes)] : [])))
}

function expectNoneOf(old: ReadonlySet<string>, came: readonly Buffer[]): void {
  const again = came.find((bytes) => old.has(plainText(bytes)))
  if (again)
    throw new ExpectationFailed(
      {
        code: 'answers-after-exit',
        text: say('answers-after-exit', { text: brief(again) }),
        expected: say('exit-expected'),
      },
      { answer: 'wrong' },
    )
}
