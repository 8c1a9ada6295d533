import type { WireProfile } from '../../wires/wire-profile.ts'

/**
 * Whether an empty content can be told on this wire: where texts have no ends and the content is counted, nothing is
 * sent between the two texts around an empty one, and they cannot be told apart.
 */
export function isEmptyTold({ profile }: { readonly profile?: WireProfile | undefined }): boolean {
  const content = profile?.messages.get('content') ?? []
  return profile?.framing.kind !== 'raw' || content.every(({ framing }) => framing.kind !== 'size')
}
