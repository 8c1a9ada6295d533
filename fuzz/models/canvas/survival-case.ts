import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { conclude } from '../../engine/conclude.ts'
import { say } from '../../words/say.ts'
import { survivalScenario } from './counterexample-scenarios.ts'
import { check, fuzzCase } from './fuzz-case.ts'
import { survivalProperty } from './survival-property.ts'

/** CV-G6 under random damage. */
export const survival: TestCase<ServerContext> = fuzzCase(
  {
    id: 'canvas/fuzz/survival',
    requirement: 'CV-G6',
    level: 'should',
    aspect: 'invalid',
    purpose: say('purpose-survival'),
    needs: { connections: 'several' },
    leaves: 'dirty',
  },
  async (workshop) => {
    const { context, lines } = workshop
    const atOnce = context.traits.concurrency === 'many'
    const outcome = await check(workshop, survivalProperty(context, lines), 0.25, 1)
    conclude(context, outcome, {
      name: 'canvas-survival',
      scenario: (example) => survivalScenario(example, atOnce),
    })
  },
)
