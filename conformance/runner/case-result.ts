import type { Level } from '../model/level.ts'
import type { CaseResult } from '../model/report.ts'
import type { TestCase } from '../model/test-case.ts'

/** The parts of a result that every verdict shares. */
export function resultOf(
  testCase: TestCase<never>,
  exercise: string,
  level: Level,
  replay: string,
  rest: Partial<CaseResult> & Pick<CaseResult, 'verdict'>,
): CaseResult {
  return {
    id: testCase.id,
    exercise,
    role: testCase.role,
    requirements: [testCase.requirement],
    level,
    aspect: testCase.aspect,
    purpose: testCase.purpose,
    diagnosis: [],
    durationMs: 0,
    replay,
    transcript: [],
    artifacts: [],
    observations: [],
    ...rest,
  }
}
