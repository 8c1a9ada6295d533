import type { ChatExercise } from '../../../conformance/inherited/chat/chat-exercise.ts'
import type { Scenario, Step } from '../../../scenarios/runner/scenario.ts'
import { type TalkExample, textOf } from './talk-example.ts'
import { say } from './words/say.ts'

/** The conversation in which a text is not heard as it was said. */
export function talkScenario({ exercise, prefix, transport }: ChatExercise): (example: TalkExample) => Scenario {
  const isStream = transport === 'tcp'
  const written = (peer: string, text: string) => (isStream ? { peer, line: text } : { peer, text })
  return ({ steps }) => ({
    scenario: 1,
    id: 'fuzz-model',
    exercise,
    title: say('title-model'),
    requirement: `${prefix}-S1`,
    peers: ['ana', 'luis'],
    steps: [
      ...['ana', 'luis'].map((peer): Step => (isStream ? { connect: peer } : { send: written(peer, 'UNIRSE') })),
      { expect: written('ana', 'TURNO') },
      { expect: written('luis', 'ESPERA') },
      ...steps.flatMap((step, i): Step[] => {
        const [from, to] = i % 2 === 0 ? ['ana', 'luis'] : ['luis', 'ana']
        const line = `MSG ${textOf(step, String(i))}`
        const cut = step.cut === undefined ? undefined : cutPlace(Buffer.byteLength(line) + 1, step.cut)
        return [
          { send: { ...written(from as string, line), ...(cut !== undefined && { cut: [cut] }) } },
          { expect: written(to as string, line) },
        ]
      }),
    ],
  })
}

/** Where a message of so many bytes is cut. */
export function cutPlace(bytes: number, thousandths: number): number {
  return 1 + Math.floor((thousandths * (bytes - 2)) / 1000)
}
