import type { Arbitrary } from 'fast-check'
import type { ExampleResult, ExampleRun } from './example-result.ts'

/** What must hold for every value of an arbitrary. */
export interface Property<T> {
  /** Part of the seed: properties of one run draw independent examples. */
  readonly name: string
  readonly arbitrary: Arbitrary<T>
  readonly run: (value: T, how: ExampleRun) => Promise<ExampleResult>
  /** Makes a lane ready; a lane that cannot be had is not used. Lane 0 is always used. */
  readonly open?: (lane: number) => Promise<boolean>
  /** Whether an example can be run again after one broke; without it every example can. */
  readonly recover?: () => Promise<boolean>
  /** Lets the shrunk counterexample meet a subject in which nothing has happened, where that can be had. */
  readonly refresh?: () => Promise<unknown>
}
