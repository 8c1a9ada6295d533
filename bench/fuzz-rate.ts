import { checkConcurrently } from '../fuzz/engine/check-concurrently.ts'
import { serverContext } from '../fuzz/fixtures/server-context.ts'
import { CanvasLines } from '../fuzz/models/canvas/canvas-lines.ts'
import { asks } from '../fuzz/models/canvas/client-request.ts'
import { cutProperty } from '../fuzz/models/canvas/cut-property.ts'
import { hypothesisRate, pythonWithHypothesis } from '../fuzz/python/hypothesis-rate.ts'
import { startReference } from './reference-process.ts'

/** How many fuzz examples with evidence a second, beside the same property in Python's Hypothesis. */
export interface FuzzRate {
  readonly ratePerSecond: number
  /** Absent where no Python has Hypothesis. */
  readonly hypothesisPerSecond: number | undefined
  readonly ratio: number | undefined
}

/** How much is measured. */
export interface FuzzRateOptions {
  readonly runs?: number
  readonly hypothesisExamples?: number
}

const gapMs = 5
const lanes = 64

/** Measures cut invariance with pauses of 5 ms against our server in a process of its own. */
export async function measureFuzzRate({
  runs = 4000,
  hypothesisExamples = 150,
}: FuzzRateOptions = {}): Promise<FuzzRate> {
  await using server = await startReference('canvas')
  await ourRate(server.port, Math.ceil(runs / 4))
  const ratePerSecond = await ourRate(server.port, runs)
  const python = await pythonWithHypothesis()
  const hypothesisPerSecond = python && (await hypothesisRate(python, server.port, hypothesisExamples, gapMs))
  if (!hypothesisPerSecond) return { ratePerSecond, hypothesisPerSecond: undefined, ratio: undefined }
  return { ratePerSecond, hypothesisPerSecond, ratio: ratePerSecond / hypothesisPerSecond }
}

/** @throws when an example breaks on our own server, or the server is not there. */
async function ourRate(port: number, runs: number): Promise<number> {
  await using tested = serverContext({ port, [Symbol.asyncDispose]: async () => undefined }, { kind: 'target' })
  await using lines = new CanvasLines(tested.context)
  for (let lane = 0; lane < lanes; lane++) await lines.line(lane)
  const property = cutProperty('rate', 'body', asks(true), tested.context, lines)
  const since = performance.now()
  const outcome = await checkConcurrently(property, { seed: 1, runs, lanes, shrink: { tries: 0, withinMs: 0 } })
  const seconds = (performance.now() - since) / 1000
  if (outcome.kind !== 'passed') throw new Error(`the reference broke: ${JSON.stringify(outcome)}`)
  return outcome.withEvidence / seconds
}
