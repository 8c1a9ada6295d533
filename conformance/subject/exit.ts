/** How and when a program ended. */
export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** Milliseconds since it was launched. */
  readonly atMs: number
}
