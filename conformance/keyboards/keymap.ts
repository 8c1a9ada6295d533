/** One line to type. `when` are patterns, case and accents folded, that its prompt may match; without them it is typed as soon as the program waits. */
export interface KeyStep {
  readonly when?: readonly RegExp[]
  /** Braces are filled in: `{file}`, `{host}`, `{port}` … */
  readonly type: string
  /** Left out when the program does not ask for it. */
  readonly optional?: true
}

/** An answer that is given whenever its prompt appears: the address, whether to overwrite … */
export interface StandingAnswer {
  readonly when: readonly RegExp[]
  readonly type: string
  /** How often at most; without it, whenever asked. */
  readonly times?: number
}

/** How a person makes the programs of an exercise do what they want. */
export interface Keymap {
  readonly standing: readonly StandingAnswer[]
  readonly acts: Readonly<Record<string, readonly KeyStep[]>>
}
