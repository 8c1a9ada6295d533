import type { ServerTraits } from '../../model/server-traits.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'

/** The trait that says how many requests a connection carries. */
export const requestsTrait = 'requests'

/** Whether a connection ends with the answer to its first request, because the wire or the server wants it so. */
export function carriesOneRequest({
  profile,
  traits,
}: {
  readonly profile?: WireProfile | undefined
  readonly traits: ServerTraits
}): boolean {
  return traits.details[requestsTrait] === 'one' || (profile !== undefined && endsWithItsContent(profile))
}

/** Whether the content of a file ends with the connection. */
export function endsWithItsContent({ messages }: WireProfile): boolean {
  return (messages.get('content') ?? []).some(({ framing }) => framing.kind === 'end-of-stream')
}

/** Whether each text tells where it ends. */
export function textsHaveEnds({ framing }: WireProfile): boolean {
  return framing.kind !== 'raw'
}
