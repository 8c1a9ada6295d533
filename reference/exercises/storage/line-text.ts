import { printableText } from '../../wire/printable-text.ts'

/** A text from the network made fit for one line of a terminal. */
export function lineText(text: string): string {
  return printableText(text).replace(/[\n\t]/g, ' ')
}
