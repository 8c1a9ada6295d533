import { basename } from 'node:path'
import type { Needs } from '../../conformance/model/needs.ts'
import { NotApplicable } from '../../conformance/model/outcome-errors.ts'
import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ClientContext } from '../../conformance/runner/client-context.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { unknownWire } from '../../conformance/wires/open-wired.ts'
import { say } from '../words/say.ts'
import { clientStage } from './client-stage.ts'
import { compileSteps } from './compile-steps.ts'
import { Contents } from './contents.ts'
import { exercises } from './exercises.ts'
import { runSteps } from './run-steps.ts'
import { type Scenario, type ScenarioSource, textOf } from './scenario.ts'
import type { ScenarioExercise } from './scenario-exercise.ts'
import { peerNames } from './scenario-names.ts'
import { traitsOf } from './scenario-traits.ts'
import { serverStage } from './server-stage.ts'

/**
 * The case that a scenario for a server makes for the engine.
 * @throws Error when there is no such exercise, which a scenario that was parsed cannot have.
 */
export function scenarioCase(source: ScenarioSource): TestCase<ServerContext> {
  const { scenario } = source
  const { exercise, contents, act, head, traits } = prepared(source)
  const { needs, leavesTraces } = traits
  return {
    ...head,
    role: 'server',
    requirement: scenario.requirement ?? exercise.requirement,
    ...(Object.keys(needs).length > 0 && { needs }),
    ...(scenario.start && { start: scenario.start }),
    ...(leavesTraces && { leaves: 'dirty' }),
    run: async (context) => {
      refuseOtherWire(scenario, exercise, context.wire, unknownWire in context.traits.details)
      refuseOneAtATime(needs, context)
      await runSteps(act, await serverStage(context, scenario, contents), exercise, peerNames(scenario))
    },
  }
}

/**
 * The case that a scenario for a client makes for the engine.
 * @throws Error when there is no such exercise, which a scenario that was parsed cannot have.
 */
export function clientScenarioCase(source: ScenarioSource): TestCase<ClientContext> {
  const { scenario } = source
  const { exercise, contents, act, head } = prepared(source)
  return {
    ...head,
    role: 'client',
    requirement: scenario.requirement ?? exercise.clientRequirement ?? exercise.requirement,
    run: async (context) => {
      refuseOtherWire(scenario, exercise, context.wire, context.unknownWire !== undefined)
      await runSteps(act, await clientStage(context, scenario, contents), exercise, peerNames(scenario))
    },
  }
}

function prepared(source: ScenarioSource) {
  const { scenario } = source
  const exercise = exercises.get(scenario.exercise)
  if (!exercise) throw new Error(`there is no exercise ${scenario.exercise}`)
  const contents = new Contents(scenario.contents)
  const traits = traitsOf(scenario, exercise)
  const head = {
    id: caseId(source),
    ...(scenario.level && { level: scenario.level }),
    aspect: traits.aspect,
    purpose: textOf(scenario.purpose ?? scenario.title),
  }
  return { exercise, contents, traits, head, act: compileSteps(source, exercise, contents) }
}

function refuseOtherWire(scenario: Scenario, exercise: ScenarioExercise, spoken: string, isUnknown: boolean): void {
  const wire = exercise.wire && (scenario.wire ?? exercise.wire)
  if (wire === undefined || wire === 'any' || (spoken === wire && !isUnknown)) return
  const text = isUnknown ? say('unknown-wire', { wire }) : say('other-wire', { wire, spoken })
  throw new NotApplicable({ code: 'other-wire', text })
}

/** Who claims a feature need not offer it to several at once. */
function refuseOneAtATime({ connections, claim }: Needs, { traits }: ServerContext): void {
  const isOneAtATime = traits.concurrency === 'iterative' || traits.concurrency === 'one-life'
  if (connections === 'at-once' && claim !== undefined && isOneAtATime)
    throw new NotApplicable({ code: 'one-at-a-time', text: say('one-at-a-time') })
}

/** A scenario that was made by a program and lies in no file yet. */
export function scenarioWithoutFile(scenario: Scenario, name: string): ScenarioSource {
  return { scenario, file: name, lines: new Map() }
}

/** `exercise/scenario/name`, the name from the scenario itself or from its file. */
export function caseId({ scenario, file }: ScenarioSource): string {
  return `${scenario.exercise}/scenario/${scenario.id ?? slug(file)}`
}

function slug(file: string): string {
  const plain = basename(file)
    .replace(/\.ya?ml$/i, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  return (
    plain
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'unnamed'
  )
}
