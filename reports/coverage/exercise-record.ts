import type { RunReport } from '../../conformance/model/report.ts'
import type { Requirement } from '../../conformance/model/requirement.ts'
import type { TestCase } from '../../conformance/model/test-case.ts'
import type { Transport } from '../../conformance/model/transport.ts'

/** What is known of one exercise: its references judged by themselves, and what else its suite has. */
export interface ExerciseRecord {
  readonly report: RunReport
  /** Every requirement of the suite, also those that only pairs are held to. */
  readonly requirements: readonly Requirement[]
  readonly transports: readonly Transport[]
  readonly pairCases: readonly Pick<TestCase<never>, 'id' | 'requirement' | 'aspect'>[]
}
