import type { CoverageReport, FileLines, LineCount } from '../../reports/coverage/coverage-report.ts'
import { roomOf } from './measured-files.ts'

/** What c8 tells of one file: how often each of its lines was executed. */
export interface CountedFile {
  readonly path: string
  readonly s: Readonly<Record<string, number>>
  readonly statementMap: Readonly<Record<string, { readonly start: { readonly line: number } }>>
}

/** The lines of a file as c8 counted them; `path` is seen from the root of the project. */
export function fileLines(path: string, { s, statementMap }: Pick<CountedFile, 's' | 'statementMap'>): FileLines {
  const lines = Object.entries(statementMap).map(([id, { start }]) => ({ line: start.line, count: s[id] ?? 0 }))
  const missed = lines
    .filter(({ count }) => count === 0)
    .map(({ line }) => line)
    .sort((a, b) => a - b)
  return {
    path,
    room: roomOf(path),
    lines: lines.length,
    covered: lines.length - missed.length,
    uncovered: stretchesOf(missed),
    page: `lines/${path}.html`,
  }
}

/** A file that nothing loaded: none of its lines was executed. */
export function neverLoaded(path: string, lines: number): FileLines {
  return { path, room: roomOf(path), lines, covered: 0, uncovered: lines > 0 ? [[1, lines]] : [] }
}

/** The lines of every room, and of all. */
export function sumLines(files: readonly FileLines[]): CoverageReport['lines'] {
  const rooms = Map.groupBy(files, ({ room }) => room)
  return {
    ...total(files),
    rooms: [...rooms]
      .map(([room, own]) => ({ room, files: own.length, ...total(own) }))
      .sort((a, b) => (a.room < b.room ? -1 : 1)),
    files,
  }
}

function total(files: readonly LineCount[]): LineCount {
  return {
    lines: files.reduce((sum, file) => sum + file.lines, 0),
    covered: files.reduce((sum, file) => sum + file.covered, 0),
  }
}

function stretchesOf(lines: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (last && last[1] === line - 1) last[1] = line
    else found.push([line, line])
  }
  return found
}
