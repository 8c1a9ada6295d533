import type { Level } from '../../conformance/model/level.ts'
import type { Aspect } from '../../conformance/model/report.ts'
import type { Language, Text } from '../../conformance/model/text.ts'
import type { Verdict } from '../../conformance/model/verdict.ts'

/** The identifier of the format of `coverage.json`. */
export const coverageSchemaId = 'zocalo-coverage/1'

/** Lines of a file, a room or everything; c8 counts comments and empty lines with the block around them. */
export interface LineCount {
  readonly lines: number
  readonly covered: number
}

/** The lines of one file. */
export interface FileLines extends LineCount {
  /** From the root of the project. */
  readonly path: string
  readonly room: string
  /** First and last line of each stretch that nothing executed. */
  readonly uncovered: readonly (readonly [first: number, last: number])[]
  /** c8's page of the file, from the entry page; absent where the file was never loaded. */
  readonly page?: string
}

/** What some files have to reach. */
export interface Threshold {
  readonly id: 'server' | 'codecs'
  /** Of the servers: which one. */
  readonly exercise?: string
  /** Per cent of lines. */
  readonly minimum: number
  readonly lines: number
  readonly covered: number
  readonly reached: boolean
  /** The files with lines that nothing executed. */
  readonly files: readonly string[]
}

/**
 * What became of one requirement under one aspect: judged; listed, but judged by pairs only; only by cases that do not
 * apply to the references; without a case because there can be none, because another requirement of the exercise
 * receives this aspect, or for no known reason.
 */
export type CellState = 'judged' | 'pairs-only' | 'not-applicable' | 'cannot' | 'elsewhere' | 'open'

/** One requirement under one aspect. */
export interface ProtocolCell {
  readonly aspect: Aspect
  readonly state: CellState
  /** Ids of the cases for servers and clients, then of those for pairs. */
  readonly cases: readonly string[]
  readonly pairCases: readonly string[]
  /** The gravest of those that were judged. */
  readonly verdict?: Verdict
  /** Why no case stands here, where that is known. */
  readonly reason?: Text
}

/** One requirement against every aspect. */
export interface ProtocolRow {
  readonly id: string
  readonly level: Level
  readonly text: Text
  readonly cells: readonly ProtocolCell[]
}

/** The protocol coverage of one exercise. */
export interface ExerciseCoverage {
  readonly exercise: string
  readonly title: Text
  readonly verdict: Verdict
  readonly rows: readonly ProtocolRow[]
}

/** One program that was run to be measured. */
export interface MeasuredStep {
  readonly id: 'tests' | 'self-check'
  readonly durationMs: number
  readonly exitCode: number
}

/** Everything that the coverage page shows. */
export interface CoverageReport {
  readonly schema: typeof coverageSchemaId
  readonly tool: { readonly name: 'zocalo'; readonly version: string }
  readonly run: {
    /** ISO 8601. */
    readonly startedAt: string
    readonly durationMs: number
    readonly language: Language
    readonly node: string
    readonly steps: readonly MeasuredStep[]
    /** Files that somebody wrote to meanwhile, whose lines are not those that were executed. */
    readonly changed: readonly string[]
  }
  readonly lines: LineCount & {
    readonly rooms: readonly (LineCount & { readonly room: string; readonly files: number })[]
    readonly files: readonly FileLines[]
  }
  readonly thresholds: readonly Threshold[]
  readonly protocol: {
    readonly cells: Readonly<Record<CellState, number>>
    readonly exercises: readonly ExerciseCoverage[]
  }
}
