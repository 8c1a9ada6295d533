import { hasPlaceholder } from '../runner/placeholders.ts'

/** Characters that a terminal or an editor obeys instead of showing; line feeds, tabs and `\r\n` stay. */
const unseen = /(?![\n\t]|\r\n|\r$|\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}\u115f\u1160\u3164\uffa0]/u
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text that `bytes` are, where people can read it and a scenario writes it as it is; undefined otherwise. */
export function plainText(bytes: Uint8Array): string | undefined {
  try {
    const text = utf8.decode(bytes)
    return isPlain(text) ? text : undefined
  } catch {
    return undefined
  }
}

/** Whether people can read a text, and a scenario takes it for nothing but itself. */
export function isPlain(text: string): boolean {
  return !unseen.test(text) && !hasPlaceholder(text)
}
