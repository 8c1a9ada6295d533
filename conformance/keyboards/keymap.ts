import type { MenuWish } from './menu-key.ts'

/** What a line may be like; its case and accents are folded. */
export interface LinePattern {
  test(line: string): boolean
}

/** What is typed once it is known what the program asks; braces are filled in: `{file}`, `{host}`, `{port}` … */
export type Typing =
  | { readonly type: string }
  /** `yes`, `no`, or a placeholder that stands for one of them, in the form that the question asks for. */
  | { readonly answer: string }
  /** The key of the menu that was shown last; `type` where no menu offers it. */
  | { readonly menu: MenuWish; readonly type?: string }

/** One line to type, or the end of the input. */
export type KeyStep = (Typing | { readonly endOfInput: true }) & {
  /** Patterns that its prompt may match; without them it is typed as soon as the program waits. */
  readonly when?: readonly LinePattern[]
  /** Left out when the program does not ask for it. */
  readonly optional?: true
}

/** An answer that is given whenever its prompt appears: the address, whether to overwrite … */
export type StandingAnswer = Typing & {
  readonly when: readonly LinePattern[]
  /** How often at most; without it, whenever asked. */
  readonly times?: number
}

/** How a person makes the programs of an exercise do what they want. */
export interface Keymap {
  /** The first one that fits is given. */
  readonly standing: readonly StandingAnswer[]
  readonly acts: Readonly<Record<string, readonly KeyStep[]>>
}
