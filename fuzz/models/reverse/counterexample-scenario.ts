import { reversed } from '../../../conformance/suites/reverse/texts.ts'
import type { Scenario } from '../../../scenarios/runner/scenario.ts'
import { offsetsIn, type TextExample } from './text-property.ts'
import { say } from './words/say.ts'

const peer = 'ana'

/** The conversation in which a text does not come back reversed, on the canonical wire. */
export function textScenario(example: TextExample): Scenario {
  const text = Buffer.from(example.text)
  const request = Buffer.concat([Buffer.from(`INVERTIR zocalo.txt ${text.length}\n`), text])
  const offsets = offsetsIn(example, request)
  const isCut = offsets.length > 0
  return {
    scenario: 1,
    id: isCut ? 'fuzz-cut' : 'fuzz-text',
    exercise: 'reverse',
    title: say('title', { offsets: offsets.join(', '), count: offsets.length }),
    requirement: isCut ? 'RV-G1' : 'RV-S3',
    peers: [peer],
    steps: [
      { connect: peer },
      { send: { peer, bytes: request.toString('hex'), ...(isCut && { cut: offsets }) } },
      { expect: { peer, line: String(text.length) } },
      { expect: { peer, content: { base64: reversed(text).toString('base64') } } },
    ],
  }
}
