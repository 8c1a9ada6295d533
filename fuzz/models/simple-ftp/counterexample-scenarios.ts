import type { Scenario, Step } from '../../../scenarios/runner/scenario.ts'
import { type CutExample, cutContent } from './cut-property.ts'
import { type ModelExample, nameOf } from './model-property.ts'
import { say } from './words/say.ts'

const peer = 'ana'

/** The conversation that shows a cut, on the canonical wire. */
export function cutScenario(example: CutExample): Scenario {
  const { content, offsets } = cutContent(example)
  const steps = uploadSteps('cortado.dat', content, offsets)
  return scenario('fuzz-cut', 'FT-G1', say('title-cut', { offsets: offsets.join(', ') }), steps)
}

/** The requests after which something is not what was uploaded, on the canonical wire. */
export function modelScenario({ steps }: ModelExample): Scenario {
  const uploaded: { readonly name: string; readonly content: Buffer }[] = []
  const told = steps.flatMap((step, i): Step[] => {
    if (step.what === 'upload') {
      const file = { name: nameOf('serie', i, step.ending), content: Buffer.from(step.content) }
      uploaded.push(file)
      return uploadSteps(file.name, file.content)
    }
    if (step.what === 'download') {
      const file = uploaded[step.nth % Math.max(1, uploaded.length)]
      return file ? downloadSteps(file.name, file.content) : []
    }
    const newest = uploaded.at(-1)
    // nothing tells a script where a list ends, so that it is only read at the end
    return newest && i === steps.length - 1 ? listSteps(newest.name) : []
  })
  return scenario('fuzz-model', 'FT-S4', say('title-model'), told)
}

function uploadSteps(name: string, content: Buffer, cut?: readonly number[]): Step[] {
  const send: Step[] = content.length > 0 ? [{ send: { peer, content: bytesOf(content), ...(cut && { cut }) } }] : []
  return [
    { send: { peer, line: `SUBIR ${name} ${content.length}` } },
    { expect: { peer, line: 'OK' } },
    ...send,
    { expect: { peer, line: `RECIBIDO ${content.length}` } },
    { 'expect-file': { name, equals: bytesOf(content) } },
  ]
}

function downloadSteps(name: string, content: Buffer): Step[] {
  const came: Step[] = content.length > 0 ? [{ expect: { peer, content: bytesOf(content) } }] : []
  return [{ send: { peer, line: `DESCARGAR ${name}` } }, { expect: { peer, line: `OK ${content.length}` } }, ...came]
}

function listSteps(name: string): Step[] {
  const escaped = name.replaceAll('.', '\\.')
  return [{ send: { peer, line: 'LISTAR' } }, { expect: { peer, matches: `^${escaped}\\r?$` } }]
}

function bytesOf(content: Buffer): { readonly base64: string } {
  return { base64: content.toString('base64') }
}

function scenario(id: string, requirement: string, title: Scenario['title'], steps: readonly Step[]): Scenario {
  return {
    scenario: 1,
    id,
    exercise: 'simple-ftp',
    title,
    requirement,
    peers: [peer],
    steps: [{ connect: peer }, ...steps],
  }
}
