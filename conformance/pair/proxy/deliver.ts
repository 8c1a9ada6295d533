import type { Delivery, Way } from '../delivery.ts'
import { deliverByteByByte } from './deliver-byte-by-byte.ts'
import { deliverCuts } from './deliver-cuts.ts'
import { deliverJoined } from './deliver-joined.ts'
import { deliverLost } from './deliver-lost.ts'
import { deliverPlain } from './deliver-plain.ts'
import { deliverSlowly } from './deliver-slowly.ts'
import type { Deliver } from './lane.ts'

/** A delivery of streams. */
export type StreamDelivery = Exclude<Delivery, { readonly kind: 'datagrams' }>

/** How one way of one connection is delivered. */
export function deliverOf(
  delivery: StreamDelivery,
  lane: { readonly connection: number; readonly way: Way },
  { gapMs, quietMs }: { readonly gapMs: number; readonly quietMs: number },
): Deliver {
  const isHere = (place: { readonly connection: number; readonly way: Way }) =>
    place.connection === lane.connection && place.way === lane.way
  switch (delivery.kind) {
    case 'plain':
      return deliverPlain
    case 'byte-by-byte':
      return deliverByteByByte(delivery.edgeBytes, 2 * gapMs)
    case 'cuts':
      return deliverCuts(delivery.places.filter(isHere).map(({ offset }) => offset))
    case 'joined':
      return deliverJoined(quietMs)
    case 'slow':
      return deliverSlowly(delivery.pieceBytes, delivery.pauseMs)
    case 'lost':
      return isHere(delivery.place) ? deliverLost(delivery.place.offset, delivery.how) : deliverPlain
  }
}
