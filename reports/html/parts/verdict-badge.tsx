import type { JSX } from 'preact'
import type { Level } from '../../../conformance/model/level.ts'
import type { Visibility } from '../../../conformance/model/report.ts'
import type { Verdict } from '../../../conformance/model/verdict.ts'
import { Say } from './text.tsx'

/** The sign of each verdict; the word always stands beside it. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
  pass: '✓',
  fail: '✕',
  inconclusive: '?',
  error: '!',
  'not-applicable': '–',
}

/** A verdict as sign and word. */
export function VerdictBadge({ verdict }: { verdict: Verdict }): JSX.Element {
  return (
    <span class={`badge ${verdict}`}>
      <b aria-hidden="true">{verdictSigns[verdict]}</b> <Say id={`verdict.${verdict}`} />
    </span>
  )
}

/** How binding something is. */
export function LevelTag({ level }: { level: Level }): JSX.Element {
  return (
    <span class={`level ${level}`}>
      <Say id={`level.${level}`} />
    </span>
  )
}

/** That who handed in the program does not see a case, or not yet. */
export function VisibilityTag({ visibility }: { visibility: Visibility }): JSX.Element {
  return (
    <span class="level unshown">
      <Say id={`visibility.${visibility}`} />
    </span>
  )
}
