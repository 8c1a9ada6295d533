import type { Text } from '../../conformance/model/text.ts'
import type { FileLines, Threshold } from './coverage-report.ts'
import { stretches } from './stretches.ts'
import { say } from './words/say.ts'

/** Per cent of the lines of each reference server. */
export const serverMinimum = 95
/** Per cent of the lines of the wire codecs. */
export const codecMinimum = 100

/** Some files and what they have to reach. */
export interface Group {
  readonly id: Threshold['id']
  readonly exercise?: string
  readonly minimum: number
  /** Paths from the root of the project. */
  readonly paths: readonly string[]
}

/** How far each group came. @throws Error when a file of a group was not measured: then its lines would be missed. */
export function checkThresholds(groups: readonly Group[], files: readonly FileLines[]): Threshold[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return groups.map(({ paths, ...group }) => {
    const own = paths.map((path) => byPath.get(path) ?? missing(path))
    const lines = own.reduce((sum, file) => sum + file.lines, 0)
    const covered = own.reduce((sum, file) => sum + file.covered, 0)
    return {
      ...group,
      lines,
      covered,
      reached: covered * 100 >= group.minimum * lines,
      files: own.filter((file) => file.covered < file.lines).map(({ path }) => path),
    }
  })
}

/** The sentence about a threshold that was not reached, with the files and lines that miss. */
export function thresholdSentence(threshold: Threshold, files: readonly FileLines[]): Text {
  const { id, exercise = '', minimum, lines, covered } = threshold
  const missing = files
    .filter(({ path }) => threshold.files.includes(path))
    .map(({ path, uncovered }) => `${path}:${stretches(uncovered)}`)
    .join('; ')
  return say(`missed.${id}`, { exercise, minimum, percent: flooredPercent(covered, lines), files: missing })
}

/** Per cent to one decimal, never rounded up to what was not reached. */
export function flooredPercent(covered: number, lines: number): number {
  return lines === 0 ? 100 : Math.floor((covered * 1000) / lines) / 10
}

function missing(path: string): never {
  throw new Error(`${path} was not measured`)
}
