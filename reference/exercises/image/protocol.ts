import { isUtf8 } from 'node:buffer'

/** The port of exercise 5 when none is given. */
export const defaultPort = 50005

/** The longest line, its end not counted. */
export const maxLineBytes = 1024

/** The largest image that our client takes. */
export const maxImageBytes = 4 * 1024 ** 3

/** The line of the server before the image, or instead of it. */
export type AnswerLine =
  | { readonly kind: 'ok'; readonly size: number }
  | { readonly kind: 'error'; readonly reason: string }
  | { readonly kind: 'malformed'; readonly text: string }

/** The line of the client: the name of the image. */
export function requestLine(name: string): string {
  return `${name}\n`
}

/** The name in a line of the client, without its end; nothing when it is no text. */
export function readRequestLine(line: Buffer): string | undefined {
  return isUtf8(line) ? line.toString() : undefined
}

/** Whether a name ends in `.jpg`, in any case. */
export function isImageName(name: string): boolean {
  return /.\.jpg$/is.test(name)
}

/** The line before the image: how many bytes it has. */
export function okLine(size: number): string {
  return `OK ${size}\n`
}

/** The line of a server that has no such image, or refuses. */
export function errorLine(reason: string): string {
  return `ERROR ${reason}\n`
}

/** What a line of the server, without its end, says. */
export function readAnswerLine(line: Buffer): AnswerLine {
  const text = line.toString()
  const [, reason] = /^ERROR\b ?(.*)$/s.exec(text) ?? []
  if (reason !== undefined) return { kind: 'error', reason }
  const [, digits] = /^OK (\d{1,15})$/.exec(text) ?? []
  return digits === undefined ? { kind: 'malformed', text } : { kind: 'ok', size: Number(digits) }
}
