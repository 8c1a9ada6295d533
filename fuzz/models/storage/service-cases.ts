import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { conclude } from '../../engine/conclude.ts'
import { modelScenario, survivalScenario } from './counterexample-scenarios.ts'
import { check, fuzzCase } from './fuzz-case.ts'
import { modelProperty } from './model-property.ts'
import { survivalProperty } from './survival-property.ts'
import { say } from './words/say.ts'

const severalClients = 3

/** ST-S2 over random turns of several clients, or of one where clients are served in turn. */
export const modelEquality: TestCase<ServerContext> = fuzzCase(
  {
    id: 'storage/fuzz/model-equality',
    requirement: 'ST-S2',
    aspect: 'concurrent',
    purpose: say('purpose-model'),
    dependsOn: ['storage/unknown/name-and-on', 'storage/list/holds-names'],
  },
  async (workshop) => {
    const { context, lines, anySpelling } = workshop
    const clients = context.traits.concurrency === 'many' ? severalClients : 1
    const outcome = await check(workshop, modelProperty(clients, anySpelling, lines), 0.3, 1)
    conclude(context, outcome, { name: 'storage-model', scenario: (example) => modelScenario(example, lines.files) })
  },
)

/** ST-G6 under random damage. */
export const survival: TestCase<ServerContext> = fuzzCase(
  {
    id: 'storage/fuzz/survival',
    requirement: 'ST-G6',
    level: 'should',
    aspect: 'invalid',
    purpose: say('purpose-survival'),
    needs: { connections: 'several' },
    leaves: 'dirty',
  },
  async (workshop) => {
    const { context, lines, anySpelling } = workshop
    const atOnce = context.traits.concurrency === 'many'
    const outcome = await check(workshop, survivalProperty(anySpelling, context, lines), 0.25, 1)
    conclude(context, outcome, {
      name: 'storage-survival',
      scenario: (example) => survivalScenario(example, atOnce, lines.files),
    })
  },
)
