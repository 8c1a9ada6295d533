import type { TestCase } from '../conformance/model/test-case.ts'
import type { ServerContext } from '../conformance/runner/server-context.ts'
import type { Problem } from '../conformance/yaml/problem.ts'
import { readScenario } from '../scenarios/runner/read-scenario.ts'
import { scenarioCase } from '../scenarios/runner/scenario-case.ts'

/** The case that a counterexample's file makes, or what is wrong with the file. */
export async function replayCounterexample(
  file: string,
): Promise<{ readonly testCase: TestCase<ServerContext> } | { readonly problems: readonly Problem[] }> {
  const parsed = await readScenario(file)
  return parsed.ok ? { testCase: scenarioCase(parsed.source) } : { problems: parsed.problems }
}
