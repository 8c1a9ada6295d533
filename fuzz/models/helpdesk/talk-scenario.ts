import type { Scenario, Step } from '../../../scenarios/runner/scenario.ts'
import { say } from './words/say.ts'

/** A name and the questions that follow it. */
export interface Talk {
  readonly name: string
  readonly questions: readonly string[]
}

const peer = 'ana'

/** The conversation that goes wrong. */
export function talkScenario({ name, questions }: Talk): Scenario {
  const said = (text: string, matches: string): Step[] => [{ send: { peer, text } }, { expect: { peer, matches } }]
  return {
    scenario: 1,
    id: 'fuzz-conversation',
    exercise: 'helpdesk',
    title: say('title-model'),
    requirement: 'HD-S2',
    peers: [peer],
    steps: [
      { connect: peer },
      ...said('hola', '.*'),
      ...said(name, name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
      ...questions.flatMap((question) => said(question, '.*')),
    ],
  }
}
