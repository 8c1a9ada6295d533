/** One thing that happened on a session; `atMs` is `performance.now()`. */
export type SessionEvent =
  | {
      readonly kind: 'out' | 'in'
      readonly atMs: number
      readonly bytes: Buffer
      /** How many there were, when `bytes` holds only the first of them. */
      readonly totalBytes?: number
      /** When the kernel had taken all of them; absent while it has not, and of what came. */
      takenAtMs?: number
    }
  | {
      readonly kind: 'open' | 'refused' | 'end-sent' | 'end-received' | 'reset-sent' | 'reset-received'
      readonly atMs: number
    }
