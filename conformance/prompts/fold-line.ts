/** A text without case and accents in which every character keeps its place. */
export function foldLine(text: string): string {
  return [...text.normalize('NFC')].map(folded).join('')
}

function folded(character: string): string {
  const plain = character
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain.length === character.length ? plain : character
}
