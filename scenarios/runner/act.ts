import type { ScenarioRun } from './scenario-run.ts'

/** A step made ready: all that can be known before the run is worked out. */
export type Act = (run: ScenarioRun) => Promise<unknown> | undefined
