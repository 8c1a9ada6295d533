import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import type { Scenario, Step } from '../../../scenarios/runner/scenario.ts'
import { letters } from './letters.ts'
import { type ModelExample, type OfferedFile, offered, storedOf } from './model-property.ts'
import { damagedBytes, hurtfulName, type SurvivalExample } from './survival-property.ts'
import { say } from './words/say.ts'

/** The files after which a name does not hold what it should, on the canonical wire. */
export function modelScenario(example: ModelExample): Scenario {
  const files = offered(example, '1')
  const peers = files.map((_, i) => `cliente-${i + 1}`)
  const steps = files.flatMap((file, i) => uploadSteps(peers[i] as string, file))
  const ends = [...storedOf(files)].map(([name, content]) => stored(name, content))
  return scenario('fuzz-model', 'UT-S3', say('title-model'), peers, [...steps, ...ends])
}

/** The conversation in which one client's damaged bytes hurt another. */
export function survivalScenario(context: Pick<ServerContext, 'profile'>, example: SurvivalExample): Scenario {
  const peer = 'ana'
  const witness = { name: 'testigo.pdf', content: letters(16, 1), cuts: [], exists: false, overwrites: false }
  const steps: Step[] = [
    { connect: hurtfulName },
    { send: { peer: hurtfulName, bytes: damagedBytes(context, example).toString('hex') } },
    { pause: { gaps: 2, because: say('because-read').en } },
    example.ending === 'end' ? { end: hurtfulName } : { reset: hurtfulName },
    ...uploadSteps(peer, witness),
  ]
  return scenario('fuzz-survival', 'UT-G6', say('title-survival'), [hurtfulName, peer], steps)
}

/** One client from its connection to the receipt, or to its no. */
function uploadSteps(peer: string, { name, content, cuts, exists, overwrites }: OfferedFile): Step[] {
  const asks = (line: string, answer: string): Step[] => [{ send: { peer, line } }, { expect: { peer, line: answer } }]
  const receipt: Step = { expect: { peer, line: `RECIBIDO ${content.length}` } }
  const text = content.toString()
  const sending: Step[] = text === '' ? [] : [{ send: { peer, text, ...(cuts.length > 0 && { cut: cuts }) } }]
  const opening: Step[] = [{ connect: peer }, ...asks(`SUBIR ${name} ${content.length}`, exists ? 'EXISTE' : 'OK')]
  if (!exists) return [...opening, ...sending, receipt]
  return overwrites
    ? [...opening, ...asks('SI', 'OK'), ...sending, receipt]
    : [...opening, { send: { peer, line: 'NO' } }, { end: peer }]
}

function stored(name: string, content: Buffer): Step {
  return { 'expect-file': { name, equals: { text: content.toString() } } }
}

function scenario(
  id: string,
  requirement: string,
  title: Scenario['title'],
  peers: readonly string[],
  steps: readonly Step[],
): Scenario {
  return { scenario: 1, id, exercise: 'upload-tcp', title, requirement, peers, steps }
}
