import { ExpectationFailed, PreconditionNotReached } from '../../conformance/model/outcome-errors.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import type { Scenario } from '../../scenarios/runner/scenario.ts'
import { peerNames } from '../../scenarios/runner/scenario-names.ts'
import { say } from '../words/say.ts'
import { counterexampleYaml } from './counterexample-yaml.ts'
import type { Outcome } from './outcome.ts'

/** What is told about a property besides its outcome. */
export interface Conclusion<T> {
  /** The name of the counterexample's file, without its ending. */
  readonly name: string
  readonly scenario: (counterexample: T) => Scenario
}

/**
 * Turns the outcome of a property into the verdict of its case; keeps a counterexample as a scenario beside the report.
 * @throws ExpectationFailed for a counterexample, PreconditionNotReached when nothing was shown.
 */
export function conclude<T>(context: ServerContext, outcome: Outcome<T>, { name, scenario }: Conclusion<T>): void {
  const { examples, withEvidence } = outcome
  if (outcome.kind === 'undecided') throw new PreconditionNotReached(outcome.why)
  if (outcome.kind === 'passed') {
    if (withEvidence === 0)
      throw new PreconditionNotReached({ code: 'no-evidence', text: say('no-evidence', { examples }) })
    context.observe(say('examples-with-evidence', { withEvidence, examples, seed: context.seed }))
    return
  }
  const told = scenario(outcome.counterexample)
  const file = `${name}.yaml`
  context.keep(file, counterexampleYaml(told, outcome))
  context.focus(peerNames(told))
  const { reason, shrinks, seed, path } = outcome
  context.observe(say('counterexample-found', { examples, shrinks, seed, path, confirmed: String(outcome.confirmed) }))
  const kept = say('kept', { file })
  throw new ExpectationFailed(
    { ...reason, text: { es: `${reason.text.es} ${kept.es}`, en: `${reason.text.en} ${kept.en}` } },
    outcome.facts,
  )
}
