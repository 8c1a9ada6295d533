import type { ServerContext } from '../../conformance/runner/server-context.ts'
import type { Act } from './act.ts'
import type { ScenarioExercise } from './scenario-exercise.ts'
import { ScenarioRun } from './scenario-run.ts'

/** Runs steps that were made ready, with peers of their own; afterwards nobody is connected any more. */
export async function runSteps(
  act: Act,
  context: ServerContext,
  exercise: ScenarioExercise,
  peers: readonly string[],
): Promise<void> {
  await using run = new ScenarioRun(context, exercise, peers)
  await act(run)
}
