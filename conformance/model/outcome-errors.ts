import type { Facts } from './facts.ts'
import type { Reason } from './reason.ts'

/** Thrown by an oracle when the subject did the wrong thing: the verdict `fail`. */
export class ExpectationFailed extends Error {
  override readonly name = 'ExpectationFailed'
  readonly reason: Reason
  readonly facts: Facts

  constructor(reason: Reason, facts: Facts = {}) {
    super(reason.text.en)
    this.reason = reason
    this.facts = facts
  }
}

/** Thrown when the state from which a case could judge was not reached, or a fault cannot be shown: `inconclusive`. */
export class PreconditionNotReached extends Error {
  override readonly name = 'PreconditionNotReached'
  readonly reason: Reason

  constructor(reason: Reason) {
    super(reason.text.en)
    this.reason = reason
  }
}

/** Thrown when a requirement turns out not to apply to this subject: outside the count. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable'
  readonly reason: Reason

  constructor(reason: Reason) {
    super(reason.text.en)
    this.reason = reason
  }
}
