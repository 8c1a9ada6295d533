/** A text from the network made fit for a terminal: control characters other than line break and tab become `�`. */
export function printableText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd')
}
