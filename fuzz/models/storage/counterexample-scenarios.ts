import { listar, servedFolder } from '../../../reference/exercises/storage/protocol.ts'
import type { Scenario, Step } from '../../../scenarios/runner/scenario.ts'
import { segments } from '../../engine/joins.ts'
import { type CutExample, type CutRegion, cutFrame } from './cut-property.ts'
import type { JoinExample } from './join-property.ts'
import type { ModelExample } from './model-property.ts'
import { clientName } from './storage-lines.ts'
import { fileAsked, plainList, requestFrame, type ServedFile, type StorageRequest } from './storage-request.ts'
import { damagedBytes, hurtfulName, type SurvivalExample } from './survival-property.ts'
import { say } from './words/say.ts'

type Files = readonly ServedFile[]

const first = clientName(0)

/** The conversation that shows a cut. */
export function cutScenario(example: CutExample, region: CutRegion, files: Files): Scenario {
  const { frame, offsets } = cutFrame(example, region, files)
  const requirement = region === 'header' ? 'ST-G12' : 'ST-G1'
  return scenario('fuzz-cut', requirement, say('title-cut', { offsets: offsets.join(', ') }), [first], files, [
    ...greet(first, files),
    { send: { peer: first, bytes: hex(frame), cut: offsets } },
    expectAnswer(first, example.request, files),
  ])
}

/** The conversation that shows a join. */
export function joinScenario({ requests, joined }: JoinExample, files: Files): Scenario {
  const steps = segments(requests, joined).flatMap((group): Step[] => [
    { send: { peer: first, bytes: hex(Buffer.concat(group.map((request) => requestFrame(request, files)))) } },
    ...group.map((request) => expectAnswer(first, request, files)),
  ])
  return scenario('fuzz-join', 'ST-G2', say('title-join'), [first], files, [...greet(first, files), ...steps])
}

/** The conversation in which somebody gets another answer than the served files give. */
export function modelScenario({ clients, turns }: ModelExample, files: Files): Scenario {
  const names = Array.from({ length: clients }, (_, client) => clientName(client))
  const due = new Map<string, StorageRequest>()
  const settle = (peer: string): Step[] => {
    const request = due.get(peer)
    due.delete(peer)
    return request ? [expectAnswer(peer, request, files)] : []
  }
  const steps = turns.flatMap(({ client, step, waits }): Step[] => {
    const peer = clientName(client)
    const before = settle(peer)
    due.set(peer, step)
    return [...before, { send: { peer, bytes: hex(requestFrame(step, files)) } }, ...(waits ? settle(peer) : [])]
  })
  return scenario('fuzz-model', 'ST-S2', say('title-model'), names, files, [...steps, ...names.flatMap(settle)])
}

/** The conversation in which one client's damaged bytes hurt another. */
export function survivalScenario(example: SurvivalExample, atOnce: boolean, files: Files): Scenario {
  const damage: Step[] = [
    { connect: hurtfulName },
    { send: { peer: hurtfulName, bytes: hex(damagedBytes(example, files)) } },
    { pause: { gaps: 2, because: say('because-read').en } },
    ...departure(example, atOnce),
  ]
  const steps = atOnce ? [...greet(first, files), ...damage, ...ask(first, files)] : [...damage, ...greet(first, files)]
  return scenario('fuzz-survival', 'ST-G6', say('title-survival'), [first, hurtfulName], files, steps)
}

function scenario(
  id: string,
  requirement: string,
  title: Scenario['title'],
  peers: readonly string[],
  files: Files,
  steps: readonly Step[],
): Scenario {
  const served = files.map(({ name, content }) => [`${servedFolder}/${name}`, bytesOf(content)])
  return { scenario: 1, id, exercise: 'storage', title, requirement, peers, files: Object.fromEntries(served), steps }
}

function greet(peer: string, files: Files): Step[] {
  return [{ connect: peer }, ...ask(peer, files)]
}

function ask(peer: string, files: Files): Step[] {
  return [{ send: { peer, message: { ...listar } } }, expectAnswer(peer, plainList, files)]
}

function expectAnswer(peer: string, request: StorageRequest, files: Files): Step {
  const file = fileAsked(request, files)
  if (file) return { expect: { peer, message: { data: bytesOf(file.content), estado: 'ok' } } }
  if (request.what !== 'list') return { expect: { peer, message: { estado: 'error' } } }
  const names = files.map(({ name }) => name)
  return { expect: names.length === 0 ? { peer, message: { estado: 'ok' } } : { peer, names } }
}

function departure({ ending }: SurvivalExample, atOnce: boolean): Step[] {
  if (ending === 'reset') return [{ reset: hurtfulName }]
  return ending === 'end' || !atOnce ? [{ end: hurtfulName }] : []
}

function bytesOf(content: Buffer): { readonly base64: string } {
  return { base64: content.toString('base64') }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/(..)(?=.)/g, '$1 ')
}
