import { reverseText } from '../../../reference/exercises/reverse/reverse-text.ts'
import type { Random } from '../../model/random.ts'
import type { Fields } from '../../wires/template.ts'

/** The text of the sheet's own example. */
export const hello = Buffer.from('Hello World!')
/** Accents, punctuation of Spanish and a currency sign: characters of one, two and three bytes. */
export const accented = Buffer.from('¡Hola, señor! ¿Cuánto costó la piñata? 12 €')

const alphabet = 'abcdefghijklmnopqrstuvwxyz'

/** What a request carries for a text; each wire takes of it what it needs. */
export function requestFields(text: Buffer, name = 'zocalo.txt'): Fields {
  return { name, size: text.length, bytes: text, text: text.toString() }
}

/** What an answer carries for the text of a request. */
export function answerFields(text: Buffer, name?: string): Fields {
  return requestFields(reversed(text), name)
}

/** The characters of a text in the opposite order. */
export function reversed(text: Buffer): Buffer {
  const turned = reverseText(text)
  if (!turned) throw new Error('a text is UTF-8')
  return turned
}

/** So many letters, no two neighbourhoods of which are alike. */
export function letters(random: Random, bytes: number): Buffer {
  const step = 1 + random.below(24)
  return Buffer.from(
    Array.from({ length: bytes }, (_, i) => alphabet.charCodeAt((i * step + (i >> 5) + (i >> 9)) % 26)),
  )
}

/** Text of a sentence with letters that differ from case to case. */
export function sentence(random: Random): Buffer {
  return Buffer.concat([Buffer.from('frase '), letters(random, 10)])
}
