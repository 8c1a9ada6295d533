import { openRelay, type Relay } from '../../conformance/faults/open-relay.ts'
import { PreconditionNotReached } from '../../conformance/model/outcome-errors.ts'
import type { Pace } from '../../conformance/model/pace.ts'
import type { Role } from '../../conformance/model/requirement.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import type { RelayAct, RelayPlan } from '../../reference/net/udp-relay.ts'
import { say } from '../words/say.ts'
import type { NetworkFault, Scenario } from './scenario.ts'
import { untilTrue } from './until-true.ts'

/** The network between the peers of a scenario and the program, which loses, repeats, reorders and delays datagrams. */
export class FaultyNetwork {
  readonly #context: Pick<ServerContext, 'defer' | 'note'>
  readonly #pace: Pace
  readonly #role: Role
  readonly #faults: readonly NetworkFault[]
  readonly #relays: { readonly peer: string; readonly relay: Relay }[] = []

  constructor(context: Pick<ServerContext, 'defer' | 'note' | 'pace'>, { network = [], role = 'server' }: Scenario) {
    this.#context = context
    this.#pace = context.pace
    this.#role = role
    this.#faults = network
  }

  /** Whether anything happens to the datagrams of `peer`. */
  disturbs(peer: string): boolean {
    return this.#faults.some((fault) => fault.peer === peer)
  }

  /** The port of a new relay, which leads to `to` and disturbs the datagrams of `peer`. */
  async portFor(peer: string, to: { readonly host: string; readonly port: number }): Promise<number> {
    const relay = await openRelay(this.#context, to, this.#planFor(peer), this.#role === 'server' ? 'program' : 'us')
    this.#relays.push({ peer, relay })
    return relay.port
  }

  /** @throws PreconditionNotReached when a datagram that was to be disturbed never came. */
  async requireHits(): Promise<void> {
    for (const fault of this.#faults) {
      const missing = await untilTrue(
        () => Promise.resolve(this.#missing(fault)),
        ({ length }) => length === 0,
        this.#pace.silenceMs,
      )
      if (missing.length > 0)
        throw new PreconditionNotReached({
          code: 'fault-hit-nothing',
          text: say('fault-hit-nothing', { peer: fault.peer, numbers: missing.join(', ') }),
        })
    }
  }

  #missing(fault: NetworkFault): number[] {
    return numbersOf(fault).filter(
      (number) =>
        !this.#relays.some(
          ({ peer, relay }) =>
            peer === fault.peer &&
            relay.events.some((event) => event.direction === this.#directionOf(fault) && event.index === number - 1),
        ),
    )
  }

  #planFor(peer: string): RelayPlan {
    const faults = this.#faults.filter((fault) => fault.peer === peer)
    return ({ direction, index }) => {
      const fault = faults.find((each) => this.#directionOf(each) === direction && numbersOf(each).includes(index + 1))
      return fault ? this.#actOf(fault) : 'deliver'
    }
  }

  #actOf(fault: NetworkFault): RelayAct {
    if (fault.lose) return 'drop'
    if (fault.repeat) return 'repeat'
    return fault.delay ? { delayMs: this.#pace.gapMs * (fault.gaps ?? 1) } : { holdBack: fault.behind ?? 1 }
  }

  /** A relay leads to what listens behind it: to the program, or from a client to us. */
  #directionOf({ direction = 'there' }: NetworkFault): 'there' | 'back' {
    return (direction === 'there') === (this.#role === 'server') ? 'there' : 'back'
  }
}

/** The acts of a fault, of which one is given. */
export const networkActs = ['lose', 'repeat', 'hold-back', 'delay'] as const

/** The datagrams that a fault hits, counted from 1. */
export function numbersOf(fault: NetworkFault): readonly number[] {
  return networkActs.flatMap((act) => fault[act] ?? [])
}
