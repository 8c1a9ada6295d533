import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { Act } from '../act.ts'
import { stepSays } from '../step-failure.ts'
import type { StepPlace } from '../step-place.ts'

/** Waits until the client calls one of our servers. */
export function acceptAct(server: string, index: number, place: StepPlace): Act {
  return async (run) => {
    try {
      await run.accept(index, server)
    } catch (problem) {
      if (!(problem instanceof ExpectationFailed)) throw problem
      const { reason, facts } = problem
      throw new ExpectationFailed({ ...reason, text: stepSays(place, reason.text) }, facts)
    }
  }
}
