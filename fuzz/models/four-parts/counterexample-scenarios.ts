import { partsOf } from '../../../conformance/suites/four-parts/uploader.ts'
import { canonical } from '../../../reference/exercises/four-parts/protocol.ts'
import type { Scenario, Step } from '../../../scenarios/runner/scenario.ts'
import { type CutExample, cutPart } from './cut-property.ts'
import { type ModelExample, uploadsOf } from './model-property.ts'
import { damagedBytes, hurtfulName, type SurvivalExample } from './survival-property.ts'
import { say } from './words/say.ts'

const peer = 'ana'

/** The conversation that shows a cut. */
export function cutScenario(example: CutExample): Scenario {
  const { content, offsets } = cutPart(example)
  const steps = uploadSteps(peer, { name: 'cortado.jpg', content }, { part: example.part, offsets })
  return scenario(
    'fuzz-cut',
    'FP-G1',
    'title-cut',
    { offsets: offsets.join(', ') },
    [peer],
    [{ connect: peer }, ...steps],
  )
}

/** The files after which a name does not have its last content. */
export function modelScenario(example: ModelExample): Scenario {
  const uploads = uploadsOf(example, 1)
  const last = new Map(uploads.map((upload) => [upload.name, upload]))
  const steps = uploads.flatMap((upload) => uploadSteps(peer, upload).filter((step) => !('expect-file' in step)))
  return scenario(
    'fuzz-model',
    'FP-S6',
    'title-model',
    {},
    [peer],
    [{ connect: peer }, ...steps, ...[...last.values()].map(stored)],
  )
}

/** The conversation in which one client's damaged bytes hurt another. */
export function survivalScenario(example: SurvivalExample): Scenario {
  const departure: Step[] =
    example.ending === 'stay' ? [] : [example.ending === 'end' ? { end: hurtfulName } : { reset: hurtfulName }]
  const witness = { name: 'testigo.jpg', content: Buffer.from('abcdefgh') }
  const steps: Step[] = [
    { connect: hurtfulName },
    { send: { peer: hurtfulName, bytes: damagedBytes(example).toString('hex') } },
    { pause: { gaps: 2, because: say('because-read').en } },
    ...departure,
    { connect: peer },
    ...uploadSteps(peer, witness),
  ]
  return scenario('fuzz-survival', 'FP-G6', 'title-survival', {}, [peer, hurtfulName], steps)
}

interface File {
  readonly name: string
  readonly content: Buffer
}

/** One file from its address to the disk, one of its parts cut. */
function uploadSteps(from: string, file: File, cut?: { readonly part: number; readonly offsets: number[] }): Step[] {
  const ack: Step = { expect: { peer: from, ack: 'any' } }
  const parts = partsOf(file.content).flatMap((part, i): Step[] => {
    if (part.length === 0) return [ack]
    const send = { peer: from, text: part.toString(), ...(cut?.part === i && { cut: cut.offsets }) }
    return [{ send }, ack]
  })
  const line = (bytes: Buffer) => bytes.toString().trimEnd()
  return [
    { send: { peer: from, line: line(canonical.ip('127.0.0.1')) } },
    ack,
    { send: { peer: from, line: line(canonical.file(file.name, file.content.length)) } },
    ack,
    ...parts,
    stored(file),
  ]
}

function stored({ name, content }: File): Step {
  return { 'expect-file': { name, equals: { text: content.toString() } } }
}

function scenario(
  id: string,
  requirement: string,
  title: 'title-cut' | 'title-model' | 'title-survival',
  values: Record<string, string>,
  peers: readonly string[],
  steps: readonly Step[],
): Scenario {
  return {
    scenario: 1,
    id,
    exercise: 'four-parts',
    title: say(title, values),
    requirement,
    peers,
    steps,
  }
}
