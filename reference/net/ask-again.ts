import type { UdpDialogue } from './udp-dialogue.ts'

/** What became of a datagram that wants an answer: the answer, a closed port at the other end, nothing, or our leaving. */
export type Asked =
  | { readonly kind: 'answer'; readonly bytes: Buffer; readonly tries: number }
  | { readonly kind: 'refused' }
  | { readonly kind: 'silence'; readonly tries: number }
  | { readonly kind: 'left' }

/** How often and how long is asked, and what counts. */
export interface AskAgainOptions {
  /** 5 when left out. */
  readonly tries?: number
  /** How long one try waits; 1 s when left out. */
  readonly tryMs?: number
  /** Aborted when the person wants to leave. */
  readonly signal: AbortSignal
  /** Whether what came is the answer; what is not is passed over. Everything is when left out. */
  readonly isAnswer?: (bytes: Buffer) => boolean
  /** The system reported a closed port, for the first time; true gives up at once. */
  onRefused(): boolean
}

/** Sends a datagram, and again while nothing answers it. */
export async function askAgain(dialogue: UdpDialogue, bytes: Buffer, options: AskAgainOptions): Promise<Asked> {
  const { tries = 5, tryMs = 1000, signal, isAnswer = () => true } = options
  let wasRefused = false
  for (let attempt = 1; attempt <= tries; attempt++) {
    dialogue.send(bytes)
    const until = performance.now() + tryMs
    for (let left = tryMs; left > 0; left = until - performance.now()) {
      const came = await dialogue.next(left, signal)
      if (signal.aborted) return { kind: 'left' }
      if (came.kind === 'refused' && !wasRefused) {
        wasRefused = true
        if (options.onRefused()) return { kind: 'refused' }
      }
      if (came.kind === 'datagram' && isAnswer(came.bytes)) return { kind: 'answer', bytes: came.bytes, tries: attempt }
    }
  }
  return { kind: 'silence', tries }
}
