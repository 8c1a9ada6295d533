import type { EchoKind } from '../../../conformance/inherited/echo/echo-kind.ts'
import type { Scenario, Step } from '../../../scenarios/runner/scenario.ts'
import { say } from './words/say.ts'

/** A text, and where it is cut in thousandths of its length. */
export interface Message {
  readonly text: string
  readonly cut: number | undefined
}

/** The messages of which one does not come back. */
export function textsScenario({
  exercise,
  prefix,
  transport,
}: Pick<EchoKind, 'exercise' | 'prefix' | 'transport'>): (messages: readonly Message[]) => Scenario {
  const written = (text: string) => (transport === 'tcp' ? { peer: 'ana', line: text } : { peer: 'ana', text })
  return (messages) => ({
    scenario: 1,
    id: 'fuzz-texts',
    exercise,
    title: say('title-model'),
    requirement: `${prefix}-S2`,
    peers: ['ana'],
    steps: [
      { connect: 'ana' },
      ...messages.flatMap(({ text, cut }): Step[] => {
        const isCut = transport === 'tcp' && cut !== undefined
        const at = isCut ? { cut: [cutPlace(Buffer.byteLength(text) + 1, cut)] } : {}
        return [{ send: { ...written(text), ...at } }, { expect: written(text) }]
      }),
    ],
  })
}

/** Where a message of so many bytes is cut. */
export function cutPlace(bytes: number, thousandths: number): number {
  return Math.max(1, Math.floor((thousandths * (bytes - 1)) / 1000))
}
