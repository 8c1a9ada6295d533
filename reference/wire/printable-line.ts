/** A text from the network made fit for one line of a terminal: every control and formatting character becomes `\ufffd`. */
export function printableLine(text: string): string {
  return text.replace(/\p{Cc}|\p{Cf}|[\u2028\u2029]/gu, '\ufffd')
}
