import type { CaseResult, Counts } from '../../conformance/model/report.ts'
import type { Language } from '../../conformance/model/text.ts'
import { shortened, visibleLine } from '../text/visible.ts'
import { say } from '../words/say.ts'
import { verdictMarks } from './verdict-marks.ts'

/** How far a run has come. */
export interface Progress {
  readonly done: number
  readonly total: number
  /** The id of a case that runs now. */
  readonly current?: string
  readonly counts: Counts
  readonly elapsedMs: number
}

/** One line for a terminal of `width` columns: done of total, counts, time left, current case; never wider than that. */
export function progressLine(progress: Progress, language: Language, width: number): string {
  const { done, total, current, counts } = progress
  const digits = String(total).length
  const parts = [
    `${String(done).padStart(digits)}/${total}`,
    (['pass', 'fail', 'inconclusive', 'error'] as const)
      .filter((verdict) => counts[verdict] > 0)
      .map((verdict) => `${verdictMarks[verdict]}${counts[verdict]}`)
      .join(' '),
    timeLeft(progress, language),
    current === undefined ? '' : visibleLine(current),
  ]
  return shortened(parts.filter((part) => part !== '').join('  '), Math.max(1, width - 1))
}

/** One finished case for a log: verdict and id. */
export function quietLine({ verdict, id }: Pick<CaseResult, 'verdict' | 'id'>, language: Language): string {
  return `${verdictMarks[verdict]} ${say(`verdict.${verdict}`)[language]}  ${visibleLine(id)}`
}

/** Said once a twentieth of the cases is done, when the rest can be judged by them. */
function timeLeft({ done, total, elapsedMs }: Progress, language: Language): string {
  if (done === 0 || done * 20 < total || done >= total) return ''
  const seconds = Math.ceil(((elapsedMs / done) * (total - done)) / 1000)
  const time = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return say('console.left', { time })[language]
}
