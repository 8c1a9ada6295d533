import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import { randomFor } from '../../../conformance/model/random.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { freshName } from '../../../conformance/suites/remote-shell/fresh-name.ts'
import { Grounds } from '../../../conformance/suites/remote-shell/grounds.ts'
import { openShell, type Shell } from '../../../conformance/suites/remote-shell/shell.ts'
import type { Property } from '../../engine/property.ts'
import { type GivenStep, type ModelExample, type ModelState, modelExamples, play } from './shell-model.ts'
import { say } from './words/say.ts'

/** Whatever commands one client gives, the folder and the listing come to be what a model says. */
export async function modelProperty(context: ServerContext): Promise<Property<ModelExample>> {
  const folder = freshName(randomFor(context.seed, 'remote-shell/fuzz'), 'destino', '')
  const shells = new Map<number, Shell>()
  let grounds = Grounds.of(context)
  await grounds.plantFolder(folder)
  let count = 0
  return {
    name: 'shell-model',
    arbitrary: modelExamples,
    recover: async () => {
      shells.clear()
      await context.restart()
      grounds = Grounds.of(context)
      await grounds.plantFolder(folder)
      return true
    },
    run: async (example, { lane }) => {
      const { given, state } = play(example, ++count)
      const sent = play(example, 0).given.map(({ command, name, text }) => Buffer.from(`${command} ${name} ${text}`))
      try {
        const shell = shells.get(lane) ?? (await openShell(context, `cliente-${lane + 1}`))
        shells.set(lane, shell)
        for (const step of given) await give(shell, step, folder)
        const differs = () => difference(shell, grounds, given, state, folder)
        // a listing that came too late is seen the second time
        const wrong = (await differs()) && (await differs())
        if (wrong === undefined) return { kind: 'held', seen: true, sent }
        return { kind: 'broke', reason: reasonOf(given, wrong), facts: { answer: 'wrong' }, sent }
      } catch (problem) {
        if (!(problem instanceof ExpectationFailed)) throw problem
        shells.delete(lane)
        return { kind: 'broke', reason: problem.reason, facts: problem.facts, sent }
      }
    },
  }
}

async function give(shell: Shell, { command, name, text }: GivenStep, folder: string): Promise<void> {
  if (command === 'write') await shell.expectReply('write', { name, text })
  if (command === 'rm') await shell.expectReply('remove', { name })
  if (command === 'mv') await shell.expectReply('move', { source: name, target: folder })
}

/** The first name that is not as the model says. */
async function difference(
  shell: Shell,
  grounds: Grounds,
  given: readonly GivenStep[],
  { here, there }: ModelState,
  folder: string,
): Promise<string | undefined> {
  const listing = await shell.list()
  for (const { name } of given) {
    if (listing.has(name) !== here.has(name)) return name
    if (!(await grounds.holds(name, here.get(name)))) return name
    if (!(await grounds.holds(`${folder}/${name}`, there.get(name)))) return name
  }
  return undefined
}

function reasonOf(given: readonly GivenStep[], name: string) {
  const steps = given.map((step) => `${step.command} ${step.name}${step.command === 'write' ? ` '${step.text}'` : ''}`)
  return {
    code: 'model-differs',
    text: say('model-differs', { count: given.length, name, steps: steps.join('; ') }),
    expected: say('model-expected'),
  }
}
