import type { Say } from './catalogue.ts'
import { type Language, languages, type Text } from './text.ts'

type Values = Readonly<Record<string, Text | string | number>>

/** Makes a `say` that takes texts as values, too, and puts each in in its own language. */
export function withTexts<Id extends string>(say: Say<Id>): (id: Id, values: Values) => Text {
  return (id, values) =>
    Object.fromEntries(
      languages.map((language) => [language, say(id, valuesIn(language, values))[language]]),
    ) as Record<Language, string>
}

function valuesIn(language: Language, values: Values): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
  )
}
