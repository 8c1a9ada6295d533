import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import { brief } from '../../../conformance/suites/video-index/oracles/ask.ts'
import type { ExampleResult, ExampleRun } from '../../engine/example-result.ts'
import type { Property } from '../../engine/property.ts'
import { askDue, type Misfit } from './ask-due.ts'
import { type IndexMachines, machineName, type OpenMachines } from './index-machines.ts'
import { IndexModel } from './index-model.ts'
import { commandText, type ModelExample, modelExamples } from './index-step.ts'
import { say } from './words/say.ts'

/** Whatever machines say in turns, each answer is the model's. */
export function modelProperty(all: IndexMachines, anySpacing: boolean): Property<ModelExample> {
  return {
    name: 'video-index-model',
    arbitrary: modelExamples(anySpacing),
    run: async (example, how) => {
      const opened = await connected(all, example, how)
      if ('kind' in opened) return opened
      try {
        return await play(example, opened, all.areKnown)
      } finally {
        await all.leave(opened)
      }
    },
  }
}

type Opened = OpenMachines & { readonly tag: string }

async function connected(all: IndexMachines, example: ModelExample, how: ExampleRun): Promise<Opened | ExampleResult> {
  const tag = all.freshTag(example.tag)
  try {
    return { ...(await all.connect(tag, how)), tag }
  } catch (problem) {
    if (!(problem instanceof ExpectationFailed)) throw problem
    return { kind: 'broke', reason: problem.reason, facts: problem.facts, sent: [] }
  }
}

async function play({ steps }: ModelExample, { ips, peers, tag }: Opened, areKnown: boolean): Promise<ExampleResult> {
  const model = new IndexModel(ips, areKnown)
  const said: string[] = []
  const sent: Buffer[] = []
  for (const step of steps) {
    const peer = peers[step.machine]
    if (!peer) throw new Error(`there is no machine ${step.machine}`)
    const command = commandText(step, tag, ips)
    const due = model.take(step)
    said.push(`${machineName(step.machine)}: ${JSON.stringify(brief(command))}`)
    sent.push(Buffer.from(command))
    const misfit = await askDue(peer, command, due, step, tag)
    if (misfit) return { ...broke(said, misfit, due.kind), sent }
  }
  return { kind: 'held', seen: true, sent }
}

function broke(
  said: readonly string[],
  { answer, actual }: Misfit,
  kind: string,
): Omit<Extract<ExampleResult, { kind: 'broke' }>, 'sent'> {
  return {
    kind: 'broke',
    reason: {
      code: 'model-differs',
      text: say('model-differs', { steps: said.length, said: said.join(' · ') }),
      expected: say('due', { kind: kind.replaceAll('-', '_') }),
      actual,
    },
    facts: { answer },
  }
}
