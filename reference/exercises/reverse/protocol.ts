import { isUtf8 } from 'node:buffer'

/** The port of exercise 3 when none is given. */
export const defaultPort = 50003

/** The longest line, its end not counted. */
export const maxLineBytes = 1024

/** The longest text that our server takes. */
export const maxTextBytes = 16 * 1024 ** 2

/** What a client announces: the name of its file and the bytes that follow the line. */
export interface ReverseRequest {
  readonly name: string
  readonly size: number
}

/** The line of the server before the reversed text, or instead of it. */
export type AnswerLine =
  | { readonly kind: 'size'; readonly size: number }
  | { readonly kind: 'error'; readonly reason: string }
  | { readonly kind: 'malformed'; readonly text: string }

/** The line before the text of the client. */
export function requestLine({ name, size }: ReverseRequest): string {
  return `INVERTIR ${name} ${size}\n`
}

/** What a line of the client, without its end, announces; nothing when it is no request. */
export function readRequestLine(line: Buffer): ReverseRequest | undefined {
  if (!isUtf8(line)) return undefined
  const [, name, digits] = /^INVERTIR (.+) (\d+)$/s.exec(line.toString()) ?? []
  return name === undefined ? undefined : { name, size: Number(digits) }
}

/** The line before the reversed text: how many bytes it has. */
export function sizeLine(size: number): string {
  return `${size}\n`
}

/** The line of a server that refuses. */
export function errorLine(reason: string): string {
  return `ERROR ${reason}\n`
}

/** What a line of the server, without its end, says. */
export function readAnswerLine(line: Buffer): AnswerLine {
  const text = line.toString()
  const [, reason] = /^ERROR\b ?(.*)$/s.exec(text) ?? []
  if (reason !== undefined) return { kind: 'error', reason }
  return /^\d{1,15}$/.test(text) ? { kind: 'size', size: Number(text) } : { kind: 'malformed', text }
}
