import type { Needs } from '../model/needs.ts'
import type { ServerTraits } from '../model/server-traits.ts'
import type { Text } from '../model/text.ts'
import { say } from '../words/say.ts'

/** What is known of a subject when it is decided which cases apply to it. */
export interface Applicability {
  readonly traits: ServerTraits
  readonly launched: boolean
  readonly claims: readonly string[]
}

/** Why a case does not apply to a subject; undefined when it does. */
export function whyNotApplicable(
  needs: Needs | undefined,
  { traits, launched, claims }: Applicability,
): Text | undefined {
  if (!needs) return undefined
  if (needs.claim !== undefined && !claims.includes(needs.claim)) return say('needs-claim', { claim: needs.claim })
  if (needs.withoutClaim !== undefined && claims.includes(needs.withoutClaim))
    return say('needs-no-claim', { claim: needs.withoutClaim })
  if ((needs.launched || needs.untouched) && !launched) return say('needs-launched')
  if (needs.connections === 'several' && traits.concurrency === 'one-life') return say('needs-several-connections')
  const servesOneAtATime = traits.concurrency === 'iterative' || traits.concurrency === 'one-life'
  if (needs.connections === 'at-once' && servesOneAtATime && needs.claim === undefined)
    return say('needs-connections-at-once')
  return undefined
}
