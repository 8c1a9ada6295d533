import { NotApplicable } from '../../model/outcome-errors.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'
import { say } from './words/say.ts'

/** The longest text that goes over a wire of bare texts, or into one datagram. */
const mostBareBytes = 60_000

/** Whether nothing tells where the text of a request ends. */
export function isBare({ messages }: WireProfile): boolean {
  return (messages.get('request') ?? []).some(({ framing }) => framing.kind === 'raw')
}

/** The most bytes, up to `wanted`, that a text of this wire may have. */
export function atMost(profile: WireProfile, wanted: number): number {
  return isBare(profile) || profile.framing.kind === 'datagram' ? Math.min(wanted, mostBareBytes) : wanted
}

/** @throws NotApplicable where nothing tells the end of a text, so that an empty one or a piece of one means nothing. */
export function needEnds(profile: WireProfile): void {
  if (isBare(profile)) throw new NotApplicable({ code: 'unframed', text: say('not-unframed') })
}
