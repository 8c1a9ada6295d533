/** One number that was measured, and what it should be. */
export interface Figure {
  readonly name: string
  /** Undefined where this machine cannot measure it. */
  readonly value: number | undefined
  readonly unit: string
  readonly atLeast?: number
  readonly atMost?: number
}

/** Something whose speed or size is measured, ours and its bare counterpart in the same run. */
export interface Measurement {
  readonly name: string
  readonly measure: () => Promise<readonly Figure[]>
}

/** What became of one measurement. */
export interface Measured {
  readonly name: string
  readonly seconds: number
  readonly figures: readonly Figure[]
  /** Why nothing could be measured. */
  readonly problem?: string
}

/** Whether a figure was measured and is not what it should be. */
export function isMissed({ value, atLeast, atMost }: Figure): boolean {
  if (value === undefined) return false
  return (atLeast !== undefined && !(value >= atLeast)) || (atMost !== undefined && !(value <= atMost))
}
