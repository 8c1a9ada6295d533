import { type Figure, isMissed, type Measured } from './measurement.ts'

/** The measured figures as lines for a terminal: what, how much, what it should be, and whether it is. */
export function figureTable(all: readonly Measured[]): string {
  const rows = all.flatMap(({ name, figures }) => figures.map((figure) => cells(name, figure)))
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}

function cells(name: string, figure: Figure): string[] {
  const target = targetText(figure)
  const verdict = target === '' ? '' : figure.value === undefined ? 'not measured' : isMissed(figure) ? 'MISSED' : 'ok'
  return [name, figure.name, valueText(figure), target, verdict]
}

/** A value with its unit, in three significant digits, or all of them where there are more before the point. */
export function valueText({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  if (value === undefined) return '–'
  const number = value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
  return `${number} ${unit}`
}

/** What a figure should be, for example `≥ 3,000 /s`; empty when nothing is asked of it. */
export function targetText({ atLeast, atMost, unit }: Figure): string {
  const number = (value: number) => `${value.toLocaleString('en')} ${unit}`
  if (atLeast !== undefined) return `≥ ${number(atLeast)}`
  return atMost === undefined ? '' : `≤ ${number(atMost)}`
}
