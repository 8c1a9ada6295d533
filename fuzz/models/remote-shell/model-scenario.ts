import type { Scenario, Step } from '../../../scenarios/runner/scenario.ts'
import { type GivenStep, type ModelExample, play } from './shell-model.ts'
import { say } from './words/say.ts'

const peer = 'ana'
const folder = 'destino'

/** The commands after which the folder is not what the model says. */
export function modelScenario(example: ModelExample): Scenario {
  const { given, state } = play(example, 1)
  const commands = given.flatMap((step): Step[] => [
    { send: { peer, text: textOf(step) } },
    { expect: { peer, matches: '.*' } },
  ])
  const ends = [...new Set(given.map(({ name }) => name))].flatMap((name): Step[] => [
    ...ending(name, state.here.get(name)),
    ...ending(`${folder}/${name}`, state.there.get(name)),
  ])
  return {
    scenario: 1,
    id: 'fuzz-model',
    exercise: 'remote-shell',
    title: say('title-model'),
    requirement: 'RS-S3',
    peers: [peer],
    files: { [`${folder}/.aqui`]: { text: '' } },
    steps: [{ connect: peer }, ...commands, ...ends],
  }
}

function textOf({ command, name, text }: GivenStep): string {
  if (command === 'write') return `write ${name} '${text}'`
  return command === 'rm' ? `rm ${name}` : `mv ${name} ${folder}`
}

function ending(path: string, contents: readonly string[] | undefined): Step[] {
  const last = contents?.at(-1)
  return [last === undefined ? { 'expect-no-file': path } : { 'expect-file': { path, equals: { text: last } } }]
}
