import type { DatagramService } from '../../inherited/datagram/datagram-service.ts'
import { askListing } from './listing.ts'
import { openShell } from './shell.ts'

/** What remote-shell declares so that the cases of every UDP service apply to its server. */
export const shellService: DatagramService = {
  exercise: 'remote-shell',
  prefix: 'RS',
  dependsOn: ['remote-shell/list/names-every-file'],
  open: async (context, name) => (await openShell(context, name)).peer,
  converse: async (_, peer) => void (await askListing(peer)),
  begin: async (_, peer) => void (await askListing(peer)),
}
