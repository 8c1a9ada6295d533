import type { KeyboardStep } from './learn-address-questions.ts'

/** How a client wants to be treated, found out before its first case. */
export interface ClientManner {
  /** What is typed up to its last question for the server; empty when it asks nothing. */
  readonly steps: readonly KeyboardStep[]
  /** Whether it only works on a terminal. */
  readonly needsTerminal: boolean
}

/** A client that asks nothing and takes what it gets. */
export const plainManner: ClientManner = { steps: [], needsTerminal: false }

/** Whether the client is told the port when it asks. */
export function asksPort({ steps }: ClientManner): boolean {
  return steps.some((step) => step !== 'line' && step.answer.includes('{port}'))
}
