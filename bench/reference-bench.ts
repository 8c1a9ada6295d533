import { ReceiveQueues } from '../conformance/faults/receive-queues.ts'
import { paceFor } from '../conformance/model/pace.ts'
import type { TestCase } from '../conformance/model/test-case.ts'
import { type ServerBench, ServerCaseRunner } from '../conformance/runner/server-case-runner.ts'
import type { ServerContext } from '../conformance/runner/server-context.ts'
import { targetServer } from '../conformance/subject/target-server.ts'

/** How fast our server answers, as the engine would have found out; it makes the pause of a cut 5 ms. */
const answeringMs = 2

/**
 * Runs one case against our server at `port` in the way that the engine does; `more` is what is different where it is not
 * the canvas. @throws Error when it does not pass.
 */
export async function runAsCase(
  port: number,
  run: (context: ServerContext) => Promise<void>,
  more: Partial<ServerBench> = {},
): Promise<void> {
  const runner = new ServerCaseRunner({
    subject: targetServer('127.0.0.1', port),
    traits: { concurrency: 'many', answeringMs, details: { nuevoReaches: 'asker' }, observations: [] },
    pace: paceFor(answeringMs),
    seed: 1,
    fuzzRuns: 0,
    queues: new ReceiveQueues(),
    filesFolder: undefined,
    wire: 'canonical',
    ...more,
  })
  const { outcome } = await runner.run({ ...benchCase, run })
  if (outcome.verdict !== 'pass') throw new Error(`our own server: ${outcome.verdict}: ${outcome.reason?.text.en}`)
}

const benchCase: Omit<TestCase<ServerContext>, 'run'> = {
  id: 'canvas/bench/bench',
  role: 'server',
  requirement: 'CV-G1',
  aspect: 'cut',
  purpose: { es: 'Mide la velocidad.', en: 'Measures the speed.' },
}
