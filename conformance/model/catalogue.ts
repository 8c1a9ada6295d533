import { createIntl, createIntlCache } from '@formatjs/intl'
import { type Language, languages, type Text } from './text.ts'

/** Values that an ICU message may name. */
export type MessageValues = Readonly<Record<string, string | number>>

/** Says the message `id` in every language; plurals and numbers follow each language. */
export type Say<Id extends string> = (id: Id, values?: MessageValues) => Text

/**
 * Joins one catalogue of ICU messages per language into a function that says a message in all of them.
 * The compiler holds the catalogues to the same ids.
 * @throws when a message names a value that was not given.
 */
export function catalogue<Id extends string>(
  messages: Readonly<Record<Language, Readonly<Record<Id, string>>>>,
): Say<Id> {
  const cache = createIntlCache()
  const intl = Object.fromEntries(
    languages.map((locale) => [
      locale,
      createIntl<string>(
        {
          locale,
          messages: { ...messages[locale] },
          onError: (problem) => {
            throw problem
          },
        },
        cache,
      ),
    ]),
  ) as Record<Language, ReturnType<typeof createIntl<string>>>
  return (id, values = {}) => ({
    es: intl.es.formatMessage({ id }, values),
    en: intl.en.formatMessage({ id }, values),
  })
}
