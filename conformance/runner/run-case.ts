import type { Facts } from '../model/facts.ts'
import { ExpectationFailed, NotApplicable, PreconditionNotReached } from '../model/outcome-errors.ts'
import type { Reason } from '../model/reason.ts'
import type { Verdict } from '../model/verdict.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { say } from '../words/say.ts'

/** How a case ended, before it is diagnosed. */
export interface Outcome {
  readonly verdict: Verdict
  readonly reason?: Reason
  readonly facts?: Facts
  readonly dead?: SubjectDead
}

/** Runs what a case does and turns whatever is thrown into a verdict: what is not known to be the subject's is ours. */
export async function outcomeOf(run: () => Promise<void>): Promise<Outcome> {
  try {
    await run()
    return { verdict: 'pass' }
  } catch (thrown) {
    if (thrown instanceof ExpectationFailed) return { verdict: 'fail', reason: thrown.reason, facts: thrown.facts }
    if (thrown instanceof PreconditionNotReached) return { verdict: 'inconclusive', reason: thrown.reason }
    if (thrown instanceof NotApplicable) return { verdict: 'not-applicable', reason: thrown.reason }
    if (thrown instanceof SubjectDead)
      return { verdict: 'inconclusive', reason: { code: 'subject-dead', text: thrown.text }, dead: thrown }
    return { verdict: 'error', reason: ourFault(thrown) }
  }
}

function ourFault(thrown: unknown): Reason {
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  return {
    code: 'harness-error',
    text: say('harness-error'),
    actual: { es: detail, en: detail },
  }
}
