import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ClientContext } from '../../conformance/runner/client-context.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import type { Problem } from '../../conformance/yaml/problem.ts'
import { say } from '../words/say.ts'
import { findScenarioFiles } from './find-scenario-files.ts'
import { readScenario } from './read-scenario.ts'
import type { ScenarioSource } from './scenario.ts'
import { caseId, clientScenarioCase, scenarioCase } from './scenario-case.ts'

/** The cases of the scenarios that were asked for, and what is wrong with any of their files. */
export interface SelectedScenarios {
  readonly sources: readonly ScenarioSource[]
  /** The cases of the scenarios for servers. */
  readonly cases: readonly TestCase<ServerContext>[]
  /** The cases of the scenarios for clients. */
  readonly clientCases: readonly TestCase<ClientContext>[]
  /** Ids of the exercises that the scenarios are for. */
  readonly exercises: readonly string[]
  readonly problems: readonly Problem[]
}

/** Reads every scenario at `paths`, files or folders. */
export async function selectScenarios(paths: readonly string[]): Promise<SelectedScenarios> {
  const found = await Promise.all(paths.map(findScenarioFiles))
  const files = [...new Set(found.flatMap((each) => each.files))]
  const parsed = await Promise.all(files.map(readScenario))
  const sources = parsed.flatMap((each) => (each.ok ? [each.source] : []))
  const problems = [
    ...found.flatMap((each) => each.problems),
    ...parsed.flatMap((each) => (each.ok ? [] : each.problems)),
    ...sameIds(sources),
  ]
  return {
    sources,
    cases: sources.filter(({ scenario }) => scenario.role !== 'client').map(scenarioCase),
    clientCases: sources.filter(({ scenario }) => scenario.role === 'client').map(clientScenarioCase),
    exercises: [...new Set(sources.map(({ scenario }) => scenario.exercise))],
    problems,
  }
}

/** Whether all scenarios at `paths` can be run, and what is wrong with them. */
export async function checkScenarios(
  paths: readonly string[],
): Promise<{ readonly ok: boolean; readonly files: number; readonly problems: readonly Problem[] }> {
  const { sources, problems } = await selectScenarios(paths)
  return { ok: problems.length === 0, files: sources.length, problems }
}

function sameIds(sources: readonly ScenarioSource[]): Problem[] {
  const first = new Map<string, string>()
  return sources.flatMap((source) => {
    const id = caseId(source)
    const other = first.get(id)
    if (other === undefined) {
      first.set(id, source.file)
      return []
    }
    return [{ file: source.file, text: say('same-id', { other, id }) }]
  })
}
