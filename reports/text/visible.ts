/**
 * Characters that a terminal, a page or an editor obeys instead of showing: controls, zero-width and bidirectional
 * marks, tags, halves of surrogate pairs, and letters that are drawn as nothing.
 */
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu

/** The text with every unseen character written out (`\x1b`, `\u202e`); line feeds and tabs stay. */
export function visible(text: string): string {
  return text.replace(unseen, written)
}

/** The text on one line: line feeds and tabs are written out too. */
export function visibleLine(text: string): string {
  return visible(text).replace(/[\n\t]/g, written)
}

/** The first `limit` characters of a text, with `…` where it was shortened. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text
  const characters = Array.from(text.slice(0, limit * 2 + 2))
  return characters.length <= limit ? text : `${characters.slice(0, Math.max(0, limit - 1)).join('')}…`
}

const names: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r' }

function written(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x100) return names[character] ?? `\\x${code.toString(16).padStart(2, '0')}`
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`
}
