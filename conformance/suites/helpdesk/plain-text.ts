const mostShown = 120

/** A text as its words are compared: composed characters, small letters, no white space. */
export function plainText(text: string | Buffer): string {
  return text.toString().normalize('NFC').toLowerCase().replace(/\s+/g, '')
}

/** The beginning of what came, fit to be shown. */
export function brief(bytes: Buffer): string {
  const text = bytes.toString('utf8', 0, mostShown * 4).replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '·')
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text
}
