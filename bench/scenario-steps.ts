import type { ServerContext } from '../conformance/runner/server-context.ts'
import { encodeMessage, frameDecoder, nuevo, pintar } from '../reference/exercises/canvas/protocol.ts'
import type { Step } from '../scenarios/runner/scenario.ts'
import { scenarioCase, scenarioWithoutFile } from '../scenarios/runner/scenario-case.ts'
import { alternately, type Compared } from './alternately.ts'
import { barePingPongRate } from './bare-ping-pong.ts'
import type { Measurement } from './measurement.ts'
import { runAsCase } from './reference-bench.ts'
import { startReference } from './reference-process.ts'

/** Send and expect steps of a scenario, beside the same messages in a bare loop. */
export const scenarioSteps: Measurement = {
  name: 'scenario',
  measure: async () => {
    const asks = await measureScenarioSteps(9, 6000, [nuevo], ['any'])
    const paints = await measureScenarioSteps(
      9,
      1000,
      [pintar({ x: 12, y: 3 }, 'red'), pintar({ x: 12, y: 3 }, 'white')],
      [{ '3,12': 'red' }, { '3,12': 'white' }],
    )
    return [...figures('nuevo', asks), ...figures('pintar', paints)]
  },
}

function figures(message: string, { ours, bare, ratio }: Compared) {
  return [
    { name: `${message}: scenario steps a second`, value: 2 * ours, unit: '/s' },
    { name: `${message}: bare net ping-pong, sends and answers`, value: 2 * bare, unit: '/s' },
    { name: `${message}: ours ÷ bare`, value: ratio, unit: '×', atLeast: 0.5 },
  ]
}

/** Measures `trips` round trips a round: `messages` by turns, each answered by the board of the same place in `boards`. */
export async function measureScenarioSteps(
  rounds: number,
  trips: number,
  messages: readonly unknown[],
  boards: readonly unknown[],
): Promise<Compared> {
  await using server = await startReference('canvas')
  const steps = messages.flatMap((message, i): Step[] => [
    { send: { peer: 'ana', message } },
    { expect: { peer: 'ana', board: boards[i] } },
  ])
  const times = Math.ceil(trips / messages.length)
  const repeat: Step = { repeat: { times, steps } }
  const title = 'bench'
  const { run } = scenarioCase(
    scenarioWithoutFile({ scenario: 1, exercise: 'canvas', title, peers: ['ana'], steps: [repeat] }, title),
  )
  const frames = messages.map(encodeMessage)
  return await alternately(
    rounds,
    () => tripRate(server.port, run, times * messages.length),
    () => barePingPongRate(server.port, frames, frameDecoder(), times * messages.length),
  )
}

async function tripRate(port: number, run: (context: ServerContext) => Promise<void>, trips: number): Promise<number> {
  const since = performance.now()
  await runAsCase(port, run)
  return (trips / (performance.now() - since)) * 1000
}
