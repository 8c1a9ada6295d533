import type { Text } from '../model/text.ts'

/** A number of bytes, or several, as each language writes them: `127, 128 y 65.537 bytes`. */
export function bytesText(sizes: number | readonly number[]): Text {
  const all = typeof sizes === 'number' ? [sizes] : sizes
  return { es: said(all, 'es'), en: said(all, 'en-GB') }
}

function said(sizes: readonly number[], locale: string): string {
  const numbers = sizes.map((size) => new Intl.NumberFormat(locale).format(size))
  const unit = sizes.at(-1) === 1 ? 'byte' : 'bytes'
  return `${new Intl.ListFormat(locale, { type: 'conjunction' }).format(numbers)} ${unit}`
}
