import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { conclude } from '../../engine/conclude.ts'
import { say } from '../../words/say.ts'
import { joinScenario, modelScenario } from './counterexample-scenarios.ts'
import { check, fuzzCase } from './fuzz-case.ts'
import { joinProperty } from './join-property.ts'
import { modelProperty } from './model-property.ts'

const severalClients = 3

/** CV-G2 under random joins. */
export const joinInvariance: TestCase<ServerContext> = fuzzCase(
  {
    id: 'canvas/fuzz/join-invariance',
    requirement: 'CV-G2',
    aspect: 'joined',
    purpose: say('purpose-join'),
    dependsOn: ['canvas/paint/one-cell'],
  },
  async (workshop) => {
    const { anySpelling, lines, context } = workshop
    const outcome = await check(workshop, joinProperty(anySpelling, lines), 0.5, 1)
    conclude(context, outcome, { name: 'canvas-join', scenario: joinScenario })
  },
)

/** CV-S2 over random sequences of one client. */
export const sequenceEquality: TestCase<ServerContext> = fuzzCase(
  {
    id: 'canvas/fuzz/sequence-equality',
    requirement: 'CV-S2',
    aspect: 'valid',
    purpose: say('purpose-sequence'),
    dependsOn: ['canvas/paint/one-cell'],
  },
  async (workshop) => {
    const property = modelProperty('sequence', 1, workshop.anySpelling, workshop.lines)
    const outcome = await check(workshop, property, 0.2, 1)
    conclude(workshop.context, outcome, { name: 'canvas-sequence', scenario: modelScenario })
  },
)

/** CV-S3 over random turns of several clients, or of one where clients are served in turn. */
export const modelEquality: TestCase<ServerContext> = fuzzCase(
  {
    id: 'canvas/fuzz/model-equality',
    requirement: 'CV-S3',
    aspect: 'concurrent',
    purpose: say('purpose-model'),
    // one who does not wait for answers joins requests, and what is wrong with one paint shows in many
    dependsOn: ['canvas/fuzz/join-invariance', 'canvas/fuzz/sequence-equality'],
  },
  async (workshop) => {
    const clients = workshop.context.traits.concurrency === 'many' ? severalClients : 1
    const property = modelProperty('model', clients, workshop.anySpelling, workshop.lines)
    const outcome = await check(workshop, property, 0.2, 1)
    conclude(workshop.context, outcome, { name: 'canvas-model', scenario: modelScenario })
  },
)
