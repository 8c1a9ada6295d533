import { largeReport } from '../reports/fixtures/large-report.ts'
import { formats } from '../reports/render.ts'
import { alternately, type Compared } from './alternately.ts'
import type { Measurement } from './measurement.ts'

/** The page of a run of 1,000 cases: rendered once and cold, as a run does at its end, and then beside its JSON. */
export const htmlReport: Measurement = {
  name: 'html',
  measure: async () => {
    const { seconds, bytes } = measureHtml(1000, 150)
    const { ratio } = await compareHtml({ rounds: 5, cases: 1000, failed: 150 })
    return [
      { name: 'HTML of 1,000 cases, 150 failed, cold', value: seconds, unit: 's' },
      { name: 'its size', value: bytes / 1e6, unit: 'MB', atMost: 3 },
      { name: 'time of the page ÷ time of JSON.stringify of the same run', value: 1 / ratio, unit: '×', atMost: 80 },
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

/** Compares the rendering of the page with `JSON.stringify` of its report; gives runs a second. */
export function compareHtml(size: {
  readonly rounds: number
  readonly cases: number
  readonly failed: number
}): Promise<Compared> {
  const report = largeReport(size.cases, size.failed)
  const rate = (work: () => string | Uint8Array): number => {
    const since = performance.now()
    if (work().length < size.cases) throw new Error('The report is empty.')
    return 1000 / (performance.now() - since)
  }
  return alternately(
    size.rounds,
    () => rate(() => formats.html.render(report, 'es')),
    () => rate(() => JSON.stringify(report)),
  )
}
