import type { JSX } from 'preact'
import { flooredPercent } from '../thresholds.ts'
import { Say } from './say.tsx'

/** A share as a number and a stretch of a bar; the number says it all. A `plain` one is neither good nor bad. */
export function Share(props: { covered: number; lines: number; plain?: boolean }): JSX.Element {
  const { covered, lines, plain = false } = props
  const percent = flooredPercent(covered, lines)
  return (
    <span class={`share ${plain ? 'plain' : percent >= 100 ? 'whole' : percent >= 90 ? 'most' : 'part'}`}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="8" class="rest" />
        <rect width={percent} height="8" class="done" />
      </svg>
      <span class="n">
        <Say id="share" percent={percent} />
      </span>
    </span>
  )
}
