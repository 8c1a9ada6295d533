import type { RunReport } from '../../conformance/model/report.ts'

/** The run as the text of `report.json`, from which every other format is rendered. */
export function renderJson(report: RunReport): string {
  return `${JSON.stringify(report, null, 1)}\n`
}
