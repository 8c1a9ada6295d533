import { UdpRelay } from '../../reference/net/udp-relay.ts'
import type { RelayOpener } from '../faults/open-relay.ts'
import type { Take } from './tape.ts'

/** Opens real relays and tells `take` of them. */
export function openTapedRelay(take: Take): RelayOpener {
  return async (to, plan) => {
    const relay = await UdpRelay.open(to, plan)
    take.relays(relay)
    return relay
  }
}
