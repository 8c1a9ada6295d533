import type { Text } from '../model/text.ts'

/** Names in the quotation marks of each language, not more of them than `most`. */
export function quotedNames(names: readonly string[], most: number): Text {
  const rest = names.length > most ? ', …' : ''
  const said = (left: string, right: string) =>
    names
      .slice(0, most)
      .map((name) => `${left}${name}${right}`)
      .join(', ') + rest
  return { es: said('«', '»'), en: said('“', '”') }
}
