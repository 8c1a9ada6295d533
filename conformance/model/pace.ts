/** How long to wait for a subject, derived from its own measured answering time. */
export interface Pace {
  /** The slowest of the subject's measured answers, in milliseconds. */
  readonly answeringMs: number
  /** An answer that has not come within this time does not come. */
  readonly answerMs: number
  /** Nothing within this time counts as silence. */
  readonly silenceMs: number
  /** How long a right answer is still awaited once a wrong one has come; it may have been meant for somebody else. */
  readonly settleMs: number
  /** The pause that makes a cut visible. */
  readonly gapMs: number
}

/** The pace for a subject whose slowest measured answer took `answeringMs`; `scale` stretches every wait. */
export function paceFor(answeringMs: number, scale = 1): Pace {
  return {
    answeringMs,
    answerMs: clamp(answeringMs * 20 + 300, 500, 8000) * scale,
    silenceMs: clamp(answeringMs * 4 + 40, 60, 1500) * scale,
    settleMs: clamp(answeringMs * 4 + 40, 60, 1500) * scale,
    gapMs: clamp(answeringMs, 5, 50) * Math.max(1, scale),
  }
}

/** No wait is stretched beyond this: who has not answered by then does not answer. */
const mostPatientMs = 20_000

/** A cut that lasts this much longer is seen for certain; more of it only costs time. */
const mostGapStretch = 3

/** The same pace with every wait up to `factor` times as long; after a wrong answer a right one gets the whole time. */
export function morePatient(pace: Pace, factor: number): Pace {
  const answerMs = Math.max(pace.answerMs, Math.min(pace.answerMs * factor, mostPatientMs))
  const stretch = answerMs / pace.answerMs
  return {
    ...pace,
    answerMs,
    silenceMs: pace.silenceMs * stretch,
    settleMs: answerMs,
    gapMs: pace.gapMs * Math.min(stretch, mostGapStretch),
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
