import { largeReport } from '../reports/fixtures/large-report.ts'
import { formats } from '../reports/render.ts'
import type { Measurement } from './measurement.ts'

/** The page of a run of 1,000 cases, rendered once and cold, as a run does at its end. */
export const htmlReport: Measurement = {
  name: 'html',
  measure: async () => {
    const { seconds, bytes } = measureHtml(1000, 150)
    return [
      { name: 'HTML of 1,000 cases, 150 failed', value: seconds, unit: 's', atMost: 1 },
      { name: 'its size', value: bytes / 1e6, unit: 'MB', atMost: 3 },
    ]
  },
}

/** Renders the page of `cases` cases, `failed` of which failed. */
export function measureHtml(cases: number, failed: number): { readonly seconds: number; readonly bytes: number } {
  const report = largeReport(cases, failed)
  const since = performance.now()
  const html = formats.html.render(report, 'es')
  return { seconds: (performance.now() - since) / 1000, bytes: Buffer.byteLength(html) }
}
