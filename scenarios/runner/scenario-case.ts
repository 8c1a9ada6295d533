import { basename } from 'node:path'
import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { compileSteps } from './compile-steps.ts'
import { exercises } from './exercises.ts'
import { runSteps } from './run-steps.ts'
import { type Scenario, type ScenarioSource, textOf } from './scenario.ts'
import { traitsOf } from './scenario-traits.ts'

/**
 * The case that a scenario makes for the engine.
 * @throws Error when there is no such exercise, which a scenario that was parsed cannot have.
 */
export function scenarioCase(source: ScenarioSource): TestCase<ServerContext> {
  const { scenario } = source
  const exercise = exercises.get(scenario.exercise)
  if (!exercise) throw new Error(`there is no exercise ${scenario.exercise}`)
  const { needs, aspect, isRough } = traitsOf(scenario)
  const act = compileSteps(source, exercise)
  return {
    id: caseId(source),
    role: 'server',
    requirement: scenario.requirement ?? exercise.requirement,
    ...(scenario.level && { level: scenario.level }),
    aspect,
    purpose: textOf(scenario.purpose ?? scenario.title),
    ...(Object.keys(needs).length > 0 && { needs }),
    ...(scenario.start && { start: scenario.start }),
    ...(isRough && { leaves: 'dirty' }),
    run: (context) => runSteps(act, context, exercise, scenario.peers),
  }
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
