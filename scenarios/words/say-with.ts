import { type Language, languages, type Text } from '../../conformance/model/text.ts'
import { type MessageId, say } from './say.ts'

/** Says a sentence into which other texts are put, each in its own language. */
export function sayWith(id: MessageId, values: Readonly<Record<string, Text | string | number>>): Text {
  return Object.fromEntries(
    languages.map((language) => [language, say(id, valuesIn(language, values))[language]]),
  ) as Record<Language, string>
}

function valuesIn(language: Language, values: Readonly<Record<string, Text | string | number>>) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
  )
}
