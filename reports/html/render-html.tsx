import { renderToString } from 'preact-render-to-string'
import type { RunReport } from '../../conformance/model/report.ts'
import { Page } from './page.tsx'
import { pageScript, pageStyle } from './static-text.ts'

/** One self-contained page for a person: it loads nothing, and what the subject sent can only ever be text in it. */
export function renderHtml(report: RunReport): string {
  const page = <Page report={report} style={pageStyle()} script={pageScript()} />
  return `<!DOCTYPE html>\n${renderToString(page)}\n`
}
