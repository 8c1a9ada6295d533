import type { Act } from './act.ts'
import type { ScenarioExercise } from './scenario-exercise.ts'
import { ScenarioRun } from './scenario-run.ts'
import type { Stage } from './stage.ts'

/** Runs steps that were made ready, with peers of their own, and asks whether all faults of the network happened; afterwards nobody is connected any more. */
export async function runSteps(
  act: Act,
  stage: Stage,
  exercise: ScenarioExercise,
  peers: readonly string[],
): Promise<void> {
  await using run = new ScenarioRun(stage, exercise, peers)
  await act(run)
  await stage.requireFaults()
}
