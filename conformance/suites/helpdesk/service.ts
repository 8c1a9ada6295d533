import type { DatagramService } from '../../inherited/datagram/datagram-service.ts'
import { ask, greet, introduce, openClient } from './conversation.ts'
import { freshName } from './names.ts'

/** What the server of exercise 4 is, so that the cases of every UDP service apply to it. */
export const helpdeskService: DatagramService = {
  exercise: 'helpdesk',
  prefix: 'HD',
  dependsOn: ['helpdesk/answer/always-the-same'],
  open: openClient,
  converse: async ({ random }, peer) => {
    await greet(peer)
    await introduce(peer, freshName(random))
    await ask(peer, '¿Hay clase?')
  },
  begin: async (_context, peer) => void (await greet(peer)),
}
