/** What became of one message that was cut at `offset`. */
export interface CutFact {
  readonly offset: number
  readonly region: 'header' | 'body'
  readonly outcome: 'answered' | 'wrong' | 'unanswered' | 'closed' | 'unseen'
}

/** What a failed case found out, for the rules that recognise a mistake. */
export interface Facts {
  readonly cuts?: readonly CutFact[]
  /** How the expected answer failed to come. */
  readonly answer?: 'none' | 'closed' | 'wrong'
  /** The failure rests on a deadline alone, so that more patience might change it. */
  readonly timed?: boolean
  /** Of the messages that were joined into one segment, which were answered, in order. */
  readonly joined?: readonly boolean[]
  /** The length that a frame from the subject announced, and the bytes that really were there. */
  readonly frame?: { readonly announced: number; readonly header: Uint8Array; readonly followed: Uint8Array }
  /** Anything else that the exercise's own rules read, under a name of its own. */
  readonly details?: Readonly<Record<string, unknown>>
}
