import { type Random, randomFor } from '../../model/random.ts'
import type { ServerContext } from '../../runner/server-context.ts'

/** What is needed to choose what nobody has used; a client that is judged has no server that remembers. */
export type Fresh = Pick<ServerContext, 'random'> & { readonly subject?: ServerContext['subject'] }

let choices = 0

/**
 * Choices for names and addresses. A server that somebody else started remembers those of earlier runs, also of runs
 * with the same seed, so against it they follow the clock.
 */
export function freshRandom({ random, subject }: Fresh): Random {
  return subject?.kind === 'target' ? randomFor(Date.now(), String(choices++)) : random
}
