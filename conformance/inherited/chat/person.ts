/** One of the two people of a conversation, whether we are her program or sit at the server's keyboard. */
export interface Person {
  readonly name: string
  /** Says something, whoever's turn it is. */
  readonly talk: (text: string) => Promise<void>
  /** Hears `text`, or one of `others`; gives which. @throws ExpectationFailed when something else comes, or nothing. */
  readonly hears: (text: string, others?: readonly string[], withinMs?: number) => Promise<string>
  /** Which of `texts` reaches her within `withinMs`; undefined when none does. */
  readonly overhears: (texts: readonly string[], withinMs: number) => Promise<string | undefined>
  /** Watches from now on; what it gives waits until she was told that the other one has left. */
  readonly watchForEnd: () => (ending: Ending) => Promise<void>
  readonly quit: () => Promise<void>
  /** Lets go; whether the server let go of her. */
  readonly leave: () => Promise<boolean>
}

/** What counts as telling somebody that it is over: a notice, or the end of the connection as well. */
export type Ending = 'notice' | 'notice-or-close'
