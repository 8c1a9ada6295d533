/** A text without the control characters with which a name or an answer could command the terminal; each becomes `?`. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}|\p{Cf}/gu, '?')
}
