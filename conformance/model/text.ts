/** The languages that every word for people exists in. */
export const languages = ['es', 'en'] as const

/** A language of the product: Spanish or English. */
export type Language = (typeof languages)[number]

/** One sentence or paragraph in every language of the product. */
export type Text = Readonly<Record<Language, string>>
