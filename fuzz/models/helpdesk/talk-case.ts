import fc from 'fast-check'
import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { ask, greet, introduce, openClient } from '../../../conformance/suites/helpdesk/conversation.ts'
import { plainText } from '../../../conformance/suites/helpdesk/plain-text.ts'
import { checkConcurrently } from '../../engine/check-concurrently.ts'
import { conclude } from '../../engine/conclude.ts'
import type { ExampleResult } from '../../engine/example-result.ts'
import type { Property } from '../../engine/property.ts'
import { type Talk, talkScenario } from './talk-scenario.ts'
import { say } from './words/say.ts'

const names = ['Ana', 'José', 'María', 'Ñusta', "O'Brien", 'von', 'Пётр', '李']
const words = ['¿Cuándo?', '¿Dónde?', 'clases', 'año', 'Ana', 'hola', '5 €', 'x'.repeat(1500)]
/** Examples at once, where the server takes many clients. */
const mostLanes = 6

const examples: fc.Arbitrary<Talk> = fc.record({
  name: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }).map((chosen) => chosen.join(' ')),
  questions: fc.array(
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((chosen) => chosen.join(' ')),
    { maxLength: 4 },
  ),
})

/** HD-S2 and HD-S3 for any name and any questions. */
export const talkCase: TestCase<ServerContext> = {
  id: 'helpdesk/fuzz/any-conversation',
  role: 'server',
  requirement: 'HD-S2',
  aspect: 'valid',
  dependsOn: ['helpdesk/answer/always-the-same'],
  purpose: say('purpose-model'),
  run: async (context) => {
    const { seed, fuzzRuns, pace, traits } = context
    const outcome = await checkConcurrently(talkProperty(context), {
      seed,
      runs: fuzzRuns,
      lanes: traits.concurrency === 'many' ? mostLanes : 1,
      shrink: { tries: 40, withinMs: Math.min(10_000, 10 * pace.answerMs) },
    })
    conclude(context, outcome, { name: 'helpdesk-conversation', scenario: talkScenario })
  },
}

function talkProperty(context: ServerContext): Property<Talk> {
  let count = 0
  return {
    name: 'helpdesk-conversation',
    arbitrary: examples,
    recover: async () => true,
    run: async ({ name, questions }): Promise<ExampleResult> => {
      const sent = [name, ...questions].map((text) => Buffer.from(text))
      let asked = 0
      const failed = (actual: ExpectationFailed['reason']['text']): ExampleResult => ({
        kind: 'broke',
        reason: {
          code: 'model-differs',
          text: say('model-differs', { name, count: asked }),
          expected: say('model-expected'),
          actual,
        },
        facts: { answer: 'wrong' },
        sent,
      })
      const peer = await openClient(context, `cliente-${++count}`)
      try {
        await greet(peer)
        await introduce(peer, name)
        let first: string | undefined
        for (const question of questions) {
          asked++
          const { bytes } = await ask(peer, question)
          first ??= plainText(bytes)
          const text = bytes.toString('utf8', 0, 200)
          if (plainText(bytes) !== first) return failed({ es: `«${text}»`, en: `“${text}”` })
        }
        return { kind: 'held', seen: true, sent }
      } catch (problem) {
        if (!(problem instanceof ExpectationFailed)) throw problem
        return failed(problem.reason.actual ?? problem.reason.text)
      } finally {
        await peer.say('exit')
      }
    },
  }
}
