import type { RelayEvent } from '../../reference/net/udp-relay.ts'
import type { RelayOpener } from '../faults/open-relay.ts'
import type { Player } from './player.ts'
import { say } from './words/say.ts'

/** Opens the relays of a record, in their order: what they did to the datagrams happens when it did. */
export function playedRelays(player: Player): RelayOpener {
  let opened = 0
  return async () => {
    const r = opened++
    const port = player.line.relays[r]
    if (port === undefined) throw player.diverge(say('diverged-relay'))
    return { port, events: player.relayEvents(r) as RelayEvent[], [Symbol.asyncDispose]: async () => {} }
  }
}
