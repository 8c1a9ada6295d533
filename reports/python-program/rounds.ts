import type { Finale } from './finale.ts'
import type { Received, Step } from './recorded-steps.ts'

/** What is sent over the only connection until something is read. */
export interface Round {
  readonly pieces: readonly Buffer[]
  /** We end our side after them. */
  readonly ends: boolean
  /** The mistake begins in it. */
  readonly isFailing: boolean
  /** What came then; absent in the last one, where the failure shows. */
  readonly received?: Received
}

/** A conversation over one connection as rounds of sending and reading; undefined where it was more than that. */
export function roundsOf({ before, from }: Finale): Round[] | undefined {
  const [opening, ...steps] = before
  if (opening?.kind !== 'open') return undefined
  const rounds: Round[] = []
  let round = emptyRound(from === 0)
  for (const [index, step] of steps.entries()) {
    const isFailing = round.isFailing || index + 1 === from
    const next = stepped(round, step, opening.peer)
    if (!next) return undefined
    round = { ...next, isFailing }
    if (round.received) {
      rounds.push(round)
      round = emptyRound(false)
    }
  }
  return [...rounds, round]
}

function emptyRound(isFailing: boolean): Round {
  return { pieces: [], ends: false, isFailing }
}

function stepped(round: Round, step: Step, peer: string): Round | undefined {
  switch (step.kind) {
    case 'send':
      return round.ends || step.peer !== peer ? undefined : { ...round, pieces: [...round.pieces, step.bytes] }
    case 'end':
      return round.ends || step.peer !== peer ? undefined : { ...round, ends: true }
    case 'read': {
      const received = step.received.get(peer)
      return received && step.received.size === 1 ? { ...round, received } : undefined
    }
    default:
      return undefined
  }
}
