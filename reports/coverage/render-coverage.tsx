import { renderToString } from 'preact-render-to-string'
import type { CoverageReport } from './coverage-report.ts'
import { CoveragePage } from './page.tsx'
import { staticText } from './static-text.ts'

/** The entry page of the coverage; it loads nothing, and leads to c8's pages beside it. */
export function renderCoverage(report: CoverageReport): string {
  const style = staticText('../html/style/base.css', '../html/style/bar.css', '../html/style/answer.css', 'page.css')
  const page = <CoveragePage report={report} style={style} script={staticText('page-script.js')} />
  return `<!DOCTYPE html>\n${renderToString(page)}\n`
}
