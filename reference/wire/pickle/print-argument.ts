import { PickleFloat } from './pickle-value.ts'
import type { PickleArgument } from './read-argument.ts'

/** How many characters of a text, and how many digits of a number, are shown. */
const mostCharacters = 60
const mostBytes = 16

/** An argument as one line of printable characters: a text in quotes, bytes in hexadecimal, a global as `module.name`. */
export function printArgument(argument: PickleArgument): string {
  if (argument === undefined) return ''
  if (typeof argument === 'string') return quoted(argument)
  if (argument instanceof Uint8Array) return hexadecimal(argument)
  if (argument instanceof PickleFloat) return Object.is(argument.value, -0) ? '-0' : String(argument.value)
  if (typeof argument === 'object') return shortened(printable(`${argument.module}.${argument.name}`))
  return shortened(String(argument))
}

function quoted(text: string): string {
  const start = text.slice(0, mostCharacters).toWellFormed()
  return printable(JSON.stringify(start)) + (start.length < text.length ? `… (${text.length})` : '')
}

function shortened(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters).toWellFormed()}… (${text.length})` : text
}

function hexadecimal(bytes: Uint8Array): string {
  const start = [...bytes.subarray(0, mostBytes)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
  return bytes.length > mostBytes ? `${start} … (${bytes.length})` : start
}

/** Shows what would not be seen, or would turn the direction of the text, as an escape. */
function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}
