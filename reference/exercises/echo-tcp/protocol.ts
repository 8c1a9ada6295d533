/** The port when none is given: exercise 1 of assignment 002. */
export const defaultPort = 50001

/** The longest message that our client sends, in bytes without its newline. */
export const maxMessageBytes = 60_000

/** A message as it travels, in both directions: one line. The text must hold no newline. */
export function messageLine(text: string): Buffer {
  return Buffer.from(`${text}\n`)
}

/** The text of a line that came; its newline, and a carriage return before it, are not part of the text. */
export function messageText(line: Buffer): string {
  return line.toString('utf8').replace(/\r?\n?$/, '')
}
