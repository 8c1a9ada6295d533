import type { Requirement } from '../../conformance/model/requirement.ts'
import { gravest } from '../../conformance/model/verdict.ts'
import { aspects } from '../summary/coverage.ts'
import type { CellState, ExerciseCoverage, ProtocolCell, ProtocolRow } from './coverage-report.ts'
import type { ExerciseRecord } from './exercise-record.ts'
import { whyEmpty } from './why-empty.ts'

/** The protocol coverage of one exercise: each requirement against each aspect, empty cells with their reason. */
export function protocolCoverage(record: ExerciseRecord): ExerciseCoverage {
  const { report, requirements } = record
  const rows = requirements.map((requirement) => rowOf(requirement, record))
  return {
    exercise: report.subject.exercise,
    title: report.subject.title,
    verdict: report.verdict,
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.state === 'open' ? { ...cell, ...whyEmpty(cell.aspect, row, rows, record) } : cell,
      ),
    })),
  }
}

/** How many cells are in each state. */
export function countCells(exercises: readonly ExerciseCoverage[]): Record<CellState, number> {
  const counts = { judged: 0, 'pairs-only': 0, 'not-applicable': 0, cannot: 0, elsewhere: 0, open: 0 }
  for (const { rows } of exercises) for (const { cells } of rows) for (const { state } of cells) counts[state] += 1
  return counts
}

function rowOf({ id, level, text }: Requirement, { report, pairCases }: ExerciseRecord): ProtocolRow {
  const cells = aspects.map((aspect): ProtocolCell => {
    const cases = report.cases.filter((each) => each.aspect === aspect && each.requirements.includes(id))
    const pairs = pairCases.filter((each) => each.aspect === aspect && each.requirement === id)
    const verdict = gravest(cases.map((each) => each.verdict))
    return {
      aspect,
      state: stateOf(cases.length, pairs.length, verdict !== 'not-applicable'),
      cases: cases.map((each) => each.id),
      pairCases: pairs.map((each) => each.id),
      ...(cases.length > 0 && { verdict }),
    }
  })
  return { id, level, text, cells }
}

function stateOf(cases: number, pairs: number, anyApplied: boolean): CellState {
  if (anyApplied && cases > 0) return 'judged'
  if (pairs > 0) return 'pairs-only'
  return cases > 0 ? 'not-applicable' : 'open'
}
