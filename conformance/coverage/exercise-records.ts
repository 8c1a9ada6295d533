import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExerciseRecord } from '../../reports/coverage/exercise-record.ts'
import { parseReport } from '../../reports/json/parse-report.ts'
import { pairCases } from '../pair/pair-cases.ts'
import { loadSuites } from '../runner/find-suites.ts'

/** What a self-check that wrote its reports in `folder` told of every exercise, with the cases that only pairs meet. */
export async function exerciseRecords(folder: string): Promise<ExerciseRecord[]> {
  const suites = await loadSuites()
  return Promise.all(
    suites.map(async ({ exercise, requirements, transports, outcomes }) => ({
      report: parseReport(await readFile(join(folder, exercise, 'report.json'), 'utf8')),
      requirements,
      transports,
      pairCases: outcomes ? pairCases(exercise, outcomes) : [],
    })),
  )
}
