import { nuevo } from '../../../reference/exercises/canvas/protocol.ts'
import type { Scenario, Step } from '../../../scenarios/runner/scenario.ts'
import { segments } from '../../engine/joins.ts'
import { say } from '../../words/say.ts'
import { clientName } from './canvas-lines.ts'
import { type ClientRequest, requestFrame } from './client-request.ts'
import { type CutExample, type CutRegion, cutFrame } from './cut-property.ts'
import type { JoinExample } from './join-property.ts'
import { type ModelExample, ownCell } from './model-property.ts'
import { damagedBytes, hurtfulName, type SurvivalExample } from './survival-property.ts'

const first = clientName(0)

/** The conversation that shows a cut. */
export function cutScenario(example: CutExample, region: CutRegion): Scenario {
  const { frame, offsets } = cutFrame(example, region)
  return scenario(
    'fuzz-cut',
    region === 'header' ? 'CV-G12' : 'CV-G1',
    'title-cut',
    { offsets: offsets.join(', ') },
    [first],
    [
      ...arrive(first),
      { send: { peer: first, bytes: hex(frame), cut: offsets } },
      expectBoard(first, example.request.paint ? [example.request] : [], 'unchanged'),
    ],
  )
}

/** The conversation that shows a join. */
export function joinScenario({ requests, joined }: JoinExample): Scenario {
  const groups = segments(requests, joined)
  const steps = groups.flatMap((group, index) => {
    const painted = groups.slice(0, index + 1).flat()
    return [
      { send: { peer: first, bytes: hex(Buffer.concat(group.map(requestFrame))) } },
      ...group.slice(1).map((): Step => ({ expect: { peer: first, board: 'any' } })),
      expectBoard(first, painted, 'any'),
    ]
  })
  return scenario('fuzz-join', 'CV-G2', 'title-join', {}, [first], [...arrive(first), ...steps])
}

/** The conversation that shows a picture which is not what was painted. */
export function modelScenario({ clients, turns }: ModelExample): Scenario {
  const names = Array.from({ length: clients }, (_, client) => clientName(client))
  const requests = turns.map(({ client, step }) => ownCell(step, client, clients))
  const played = turns.flatMap(({ client, waits }, index): Step[] => {
    const request = requests[index] as ClientRequest
    const peer = clientName(client)
    const send: Step = { send: { peer, bytes: hex(requestFrame(request)) } }
    return waits || clients === 1 ? [send, expectBoard(peer, [request], 'any')] : [send]
  })
  const ownOnes = (client: number) => requests.filter((_, index) => turns[index]?.client === client)
  const seen = names.flatMap((peer, client) => [ask(peer), expectBoard(peer, ownOnes(client), 'any')])
  const final = names.flatMap((peer) => [ask(peer), expectBoard(peer, requests, 'any')])
  const id = clients === 1 ? 'fuzz-sequence' : 'fuzz-model'
  const requirement = clients === 1 ? 'CV-S2' : 'CV-S3'
  return scenario(id, requirement, 'title-model', {}, names, [...names.flatMap(arrive), ...played, ...seen, ...final])
}

/** The conversation in which one client's damaged bytes hurt another. */
export function survivalScenario(example: SurvivalExample, atOnce: boolean): Scenario {
  const damage: Step[] = [
    { connect: hurtfulName },
    { send: { peer: hurtfulName, bytes: hex(damagedBytes(example)) } },
    { pause: { gaps: 2, because: say('because-read').en } },
    ...departure(example, atOnce),
  ]
  const steps = atOnce
    ? [...arrive(first), ...damage, ask(first), { expect: { peer: first, board: 'any' } }]
    : [...damage, ...arrive(first)]
  return scenario('fuzz-survival', 'CV-G6', 'title-survival', {}, [first, hurtfulName], steps)
}

function scenario(
  id: string,
  requirement: string,
  title: 'title-cut' | 'title-join' | 'title-model' | 'title-survival',
  values: Readonly<Record<string, string>>,
  peers: readonly string[],
  steps: readonly Step[],
): Scenario {
  return { scenario: 1, id, exercise: 'canvas', title: say(title, values), requirement, peers, steps }
}

function arrive(peer: string): Step[] {
  return [{ connect: peer }, ask(peer), { expect: { peer, board: 'any' } }]
}

function ask(peer: string): Step {
  return { send: { peer, message: { ...nuevo } } }
}

function departure({ ending }: SurvivalExample, atOnce: boolean): Step[] {
  if (ending === 'reset') return [{ reset: hurtfulName }]
  return ending === 'end' || !atOnce ? [{ end: hurtfulName }] : []
}

function expectBoard(peer: string, requests: readonly ClientRequest[], others: 'any' | 'unchanged'): Step {
  const board: Record<string, string> = {}
  for (const { paint } of requests) if (paint) board[`${paint.y},${paint.x}`] = paint.colour
  if (Object.keys(board).length === 0 && others === 'any') return { expect: { peer, board: 'any' } }
  return { expect: { peer, board, ...(others === 'unchanged' && { others }) } }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/(..)(?=.)/g, '$1 ')
}
