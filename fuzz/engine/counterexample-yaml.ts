import type { Scenario } from '../../scenarios/runner/scenario.ts'
import { writeScenario } from '../../scenarios/runner/write-scenario.ts'

/** The scenario file of a counterexample; its first line says where it comes from. */
export function counterexampleYaml(
  scenario: Scenario,
  { seed, path, shrinks }: { readonly seed: number; readonly path: string; readonly shrinks: number },
): string {
  return writeScenario(scenario, { comment: `zocalo fuzz: seed ${seed}, path ${path}, shrinks ${shrinks}` })
}
