import {
  type RelayAct,
  type RelayDirection,
  type RelayEvent,
  type RelayPlan,
  UdpRelay,
} from '../../reference/net/udp-relay.ts'
import { PreconditionNotReached } from '../model/outcome-errors.ts'
import type { Text } from '../model/text.ts'
import type { TranscriptEvent } from '../model/transcript.ts'
import { say } from '../words/say.ts'

/** A relay as far as a case needs it. */
export type Relay = Pick<UdpRelay, 'port' | 'events'> & AsyncDisposable

/** Opens a relay that leads to `to`. */
export type RelayOpener = (to: { readonly host: string; readonly port: number }, plan: RelayPlan) => Promise<Relay>

/** What a case that puts a relay before its subject must have. */
interface RelayContext {
  /** How relays are opened; as real ones when absent. */
  readonly openRelay?: RelayOpener | undefined
  readonly defer: (act: () => Promise<void>) => void
  readonly note: (peer: string, event: TranscriptEvent, text: Text, atMs?: number) => void
}

/**
 * Puts a relay before `to`, which is taken away when the case ends; what it hit becomes part of the transcript. Behind
 * it is the program that is judged, or we are, where that is a client.
 */
export async function openRelay(
  context: RelayContext,
  to: { readonly host: string; readonly port: number },
  plan: RelayPlan,
  behind: 'program' | 'us' = 'program',
): Promise<Relay> {
  const open: RelayOpener = context.openRelay ?? ((...given) => UdpRelay.open(...given))
  const relay = await open({ host: to.host, port: to.port }, plan)
  context.defer(async () => {
    for (const event of relay.events) context.note('relay', 'fault', describe(event, behind), event.atMs)
    await relay[Symbol.asyncDispose]()
  })
  return relay
}

/** Does `act` to the datagrams of one direction that have these numbers, counted from 0, and lets all others pass. */
export function hitting(direction: RelayDirection, indices: readonly number[], act: RelayAct): RelayPlan {
  return (datagram) => (datagram.direction === direction && indices.includes(datagram.index) ? act : 'deliver')
}

/** A fault that hit nothing proves nothing. @throws PreconditionNotReached when the relay hit fewer than `least`. */
export function requireHits({ events }: Pick<Relay, 'events'>, least = 1): void {
  if (events.length < least)
    throw new PreconditionNotReached({
      code: 'fault-hit-nothing',
      text: say('fault-hit-nothing', { hits: events.length, least }),
    })
}

function describe({ direction, index, act, bytes }: RelayEvent, behind: 'program' | 'us'): Text {
  const kind = typeof act === 'string' ? act : 'delayMs' in act ? 'delay' : 'hold'
  return say('relay-act', {
    direction: (direction === 'there') === (behind === 'program') ? 'there' : 'back',
    number: index + 1,
    act: kind,
    bytes: bytes.length,
  })
}
