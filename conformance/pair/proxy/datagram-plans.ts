import type { RelayAct, RelayPlan } from '../../../reference/net/udp-relay.ts'
import type { Random } from '../../model/random.ts'
import type { Delivery } from '../delivery.ts'

type DatagramDelivery = Extract<Delivery, { readonly kind: 'datagrams' }>

/** Loses one in `every` datagrams of each way; `first` begins with the first of each way, otherwise chance says with which. */
export function loss(random: Random, every: number, first?: 'first'): DatagramDelivery {
  const phase = () => (first ? 0 : random.below(every))
  return oneIn(every, { there: phase(), back: phase() }, 'drop')
}

/** Delivers every datagram twice. */
export function repeats(): DatagramDelivery {
  return { kind: 'datagrams', plan: () => 'repeat' }
}

/** Of each way, delivers one in `every` datagrams only after the one that follows it. */
export function reorder(random: Random, every: number): DatagramDelivery {
  return oneIn(every, { there: random.below(every), back: random.below(every) }, { holdBack: 1 })
}

function oneIn(every: number, phase: Readonly<Record<'there' | 'back', number>>, act: RelayAct): DatagramDelivery {
  const plan: RelayPlan = ({ direction, index }) => (index % every === phase[direction] ? act : 'deliver')
  return { kind: 'datagrams', plan }
}
