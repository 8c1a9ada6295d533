import { progressLine, quietLine } from '../../reports/console/progress-line.ts'
import type { Counts } from '../model/report.ts'
import type { Language } from '../model/text.ts'
import type { RunEvent } from '../runner/run-options.ts'

/** Shows how a run goes: one line that renews itself on a terminal, one line for each case in a log. */
export function showProgress(out: NodeJS.WriteStream, language: Language): (event: RunEvent) => void {
  const since = performance.now()
  const counts = { pass: 0, fail: 0, inconclusive: 0, error: 0, notApplicable: 0 } satisfies Counts
  let total = 0
  let done = 0
  const running = new Set<string>()
  const draw = () => {
    const [current] = running
    const progress = {
      done,
      total,
      counts,
      elapsedMs: performance.now() - since,
      ...(current !== undefined && { current }),
    }
    out.write(`\r\u001b[2K${progressLine(progress, language, out.columns || 80)}`)
  }
  return (event) => {
    if (event.kind === 'start') total += event.cases
    else if (event.kind === 'case-start') running.add(event.id)
    else {
      const { verdict, id } = event.result
      running.delete(id)
      done++
      counts[verdict === 'not-applicable' ? 'notApplicable' : verdict]++
      if (!out.isTTY) out.write(`${quietLine(event.result, language)}\n`)
    }
    if (!out.isTTY) return
    if (done === total && total > 0) out.write('\r\u001b[2K')
    else draw()
  }
}
