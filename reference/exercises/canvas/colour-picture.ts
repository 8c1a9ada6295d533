import { boardSize, type WireBoard } from './board.ts'
import { type Colour, isColour } from './colour.ts'

/** Lines of a picture made of half blocks: two rows of the board in each. */
export const pictureLines = boardSize / 2

/** The board as 25 lines of 50 half blocks, coloured by terminal sequences. */
export function colourPicture(board: WireBoard): string[] {
  return Array.from({ length: pictureLines }, (_, line) => {
    let text = ''
    let before = ''
    for (let x = 0; x < boardSize; x++) {
      const upper = foreground(board[2 * line]?.[x])
      const lower = foreground(board[2 * line + 1]?.[x]) + 10
      const colour = `\u001b[${upper};${lower}m`
      text += colour === before ? '▀' : `${colour}▀`
      before = colour
    }
    return `${text}\u001b[0m`
  })
}

const bright: Record<Colour, number> = {
  white: 97,
  black: 30,
  red: 91,
  green: 92,
  yellow: 93,
  blue: 94,
  cyan: 96,
  magenta: 95,
}
const unknownColour = 90

function foreground(name: string | undefined): number {
  return isColour(name) ? bright[name] : unknownColour
}
