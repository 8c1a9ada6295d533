import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { askServed } from '../ask.ts'
import { leavePolitely } from '../leave-politely.ts'
import { openPeer } from '../open-peer.ts'

/** Who left is forgotten (ST-S5). */
export const whoLeftCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'storage/vanish/who-left-is-forgotten',
    role: 'server',
    requirement: 'ST-S5',
    aspect: 'concurrent',
    dependsOn: ['storage/list/answers-again'],
    needs: { connections: 'several' },
    purpose: {
      es: 'Cuando un cliente cierra su conexión, los demás siguen recibiendo respuesta y se atiende a los que llegan después.',
      en: 'When a client closes its connection, the others are still answered and those who come later are served.',
    },
    run: async (context) => {
      const isMany = context.traits.concurrency === 'many'
      const luis = isMany ? await openPeer(context, 'luis') : undefined
      if (luis) await askServed(luis)
      for (const name of ['ana', 'eva']) {
        const peer = await openPeer(context, name).catch(orHurt)
        await askServed(peer).catch(orHurt)
        await leavePolitely(peer)
        // who ends with a client may need a moment for it
        if (luis) for (let i = 0; i < 2; i++) await askServed(luis).catch(orHurt)
      }
      const rosa = await openPeer(context, 'rosa').catch(orHurt)
      await askServed(rosa).catch(orHurt)
    },
  },
]

function orHurt(thrown: unknown): never {
  if (!(thrown instanceof ExpectationFailed)) throw thrown
  const { reason, facts } = thrown
  throw new ExpectationFailed(
    {
      code: 'others-hurt',
      text: sayEngine('others-hurt'),
      expected: sayEngine('others-hurt-expected'),
      actual: reason.text,
      pictures: reason.pictures ?? [],
    },
    facts,
  )
}
