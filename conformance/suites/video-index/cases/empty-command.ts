import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { registerFresh } from '../fresh.ts'
import { openPeer } from '../open-peer.ts'

/** A command without words, which the sheet's own code takes for an error (VI-S8). */
export const emptyCommandCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'video-index/robust/empty-command',
    role: 'server',
    requirement: 'VI-S8',
    aspect: 'invalid',
    dependsOn: ['video-index/register/answers-again'],
    leaves: 'dirty',
    purpose: {
      es: 'Después de un comando vacío, la misma conexión se sigue respondiendo.',
      en: 'After an empty command the same connection is still answered.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      await registerFresh(context, ana)
      for (const nothing of [' ', '\n']) {
        await ana.sendText(nothing)
        // an answer is allowed, silence too
        await ana.reply(() => false, ana.pace.settleMs)
        await registerFresh(context, ana)
      }
    },
  },
]
