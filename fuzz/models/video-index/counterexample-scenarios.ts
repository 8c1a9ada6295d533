import { randomFor } from '../../../conformance/model/random.ts'
import { machineAddress } from '../../../conformance/suites/video-index/machines.ts'
import type { Scenario, Step } from '../../../scenarios/runner/scenario.ts'
import { machineName } from './index-machines.ts'
import { type Due, IndexModel } from './index-model.ts'
import { commandText, type ModelExample, machines, videoName } from './index-step.ts'
import { damagedBytes, hurtfulName, type SurvivalExample } from './survival-example.ts'
import { say } from './words/say.ts'

/** The conversation that shows an answer which is not the model's. */
export function modelScenario({ steps, tag }: ModelExample): Scenario {
  const random = randomFor(0, tag)
  const ips = Array.from({ length: machines }, () => machineAddress(random))
  const model = new IndexModel(ips, false)
  const used = [...new Set(steps.map(({ machine }) => machine))]
  return {
    scenario: 1,
    id: 'fuzz-model',
    exercise: 'video-index',
    title: say('title-model'),
    requirement: 'VI-S2',
    peers: used.map((machine) => ({ name: machineName(machine), from: ips[machine] ?? '127.0.0.1' })),
    steps: [
      ...used.map((machine): Step => ({ connect: machineName(machine) })),
      ...steps.flatMap((step): Step[] => {
        const peer = machineName(step.machine)
        return [{ send: { peer, text: commandText(step, tag, ips) } }, expectDue(peer, model.take(step), tag)]
      }),
    ],
  }
}

/** The conversation in which one client's bytes hurt another. */
export function survivalScenario(example: SurvivalExample): Scenario {
  const witness = machineName(0)
  const { ending } = example
  const ask = { send: { peer: witness, text: 'DESCARGAR zocalo-no-existe.mp4' } }
  const answered = { expect: { peer: witness, matches: '.' } }
  return {
    scenario: 1,
    id: 'fuzz-survival',
    exercise: 'video-index',
    title: say('title-survival'),
    requirement: 'VI-G6',
    peers: [witness, hurtfulName],
    steps: [
      { connect: witness },
      ask,
      answered,
      { connect: hurtfulName },
      { send: { peer: hurtfulName, bytes: hex(damagedBytes(example)) } },
      { pause: { gaps: 2, because: say('because-read').en } },
      ...(ending === 'stay' ? [] : [ending === 'reset' ? { reset: hurtfulName } : { end: hurtfulName }]),
      ask,
      answered,
    ],
  }
}

function expectDue(peer: string, due: Due, tag: string): Step {
  if (due.kind === 'list' && 'videos' in due) {
    const videos = due.videos.map((video) => videoName(video, tag))
    return videos.length > 0 ? { expect: { peer, videos } } : { expect: { peer, matches: '.' } }
  }
  if ('owners' in due) {
    const [owner] = due.owners
    return due.owners.length === 1 && owner
      ? { expect: { peer, text: `EXITO ${owner.ip} ${owner.port}` } }
      : { expect: { peer, reply: 'found' } }
  }
  return { expect: { peer, reply: due.kind === 'refused' ? 'not-registered' : due.kind } }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/(..)(?=.)/g, '$1 ')
}
