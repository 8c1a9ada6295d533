import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { ask, greet, introduce, openClient } from '../conversation.ts'
import { freshName } from '../names.ts'
import { say } from '../words/say.ts'

/** Two conversations at once (HD-S5). */
export const twoClientsCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'helpdesk/clients/two-at-once',
    role: 'server',
    requirement: 'HD-S5',
    aspect: 'concurrent',
    dependsOn: ['helpdesk/answer/always-the-same'],
    purpose: {
      es: 'Dos clientes hablan por turnos con el servidor, y cada uno tiene su nombre y su paso.',
      en: 'Two clients talk with the server in turns, and each has its own name and step.',
    },
    run: async (context) => {
      const ana = await openClient(context, 'ana')
      const luis = await openClient(context, 'luis', { sameLife: true })
      const steps: readonly [who: string, step: () => Promise<unknown>][] = [
        ['ana', () => greet(ana)],
        ['luis', () => greet(luis)],
        ['ana', () => introduce(ana, freshName(context.random, 'Ana'))],
        ['ana', () => ask(ana, '¿Hay clase?')],
        ['luis', () => introduce(luis, freshName(context.random, 'Luis'))],
        ['ana', () => ask(ana, '¿Seguro?')],
        ['luis', () => ask(luis, '¿Y mañana?')],
      ]
      for (const [who, step] of steps) await step().catch((thrown: unknown) => Promise.reject(mixed(who, thrown)))
    },
  },
]

function mixed(who: string, thrown: unknown): unknown {
  if (!(thrown instanceof ExpectationFailed)) return thrown
  const { reason, facts } = thrown
  return new ExpectationFailed(
    {
      code: 'mixes-conversations',
      text: say('mixes-conversations', { who }),
      expected: say('own-conversation-expected'),
      actual: reason.actual ?? reason.text,
      pictures: reason.pictures ?? [],
    },
    facts,
  )
}
