/** One thing that a person wants a program to do, with the words that it takes: `send` a `{file}`, `leave`, … */
export interface Act {
  /** Named in the keymap of the exercise. */
  readonly act: string
  readonly values?: Readonly<Record<string, string>>
}
