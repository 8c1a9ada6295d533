/** What the flag `--box` takes. */
export const boxChoices = ['auto', 'strict', 'off'] as const

/** Whether launched programs are kept in a box: where that is possible, or not without it, or not at all. */
export type BoxChoice = (typeof boxChoices)[number]
