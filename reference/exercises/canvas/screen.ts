import type { WireBoard } from './board.ts'
import { boardSize } from './board.ts'
import { colourPicture, pictureLines } from './colour-picture.ts'
import { textPicture } from './text-picture.ts'

/** Where a terminal client shows what it has to show. */
export interface Screen {
  showBoard(board: WireBoard): void
  say(line: string): void
  /** Makes the place ready for the next typed line. */
  prompt(): void
  /** Leaves the terminal as a shell expects it. */
  leave(): void
}

/** A text output; a terminal also tells its size. */
export interface ScreenOutput {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly rows?: number
  readonly columns?: number
}

/** The screen that suits an output: a picture in place on a colour terminal that is large enough, lines of text elsewhere. */
export function screenFor(output: ScreenOutput, env: Readonly<Record<string, string | undefined>>): Screen {
  if (!output.isTTY || env['NO_COLOR'] || env['TERM'] === 'dumb') return textScreen(output)
  const rows = output.rows ?? 0
  const isLarge = rows >= below + sentenceRows && (output.columns ?? 0) >= boardSize
  return isLarge ? pictureScreen(output, rows) : colourScreen(output)
}

const promptText = 'canvas> '
const boardRow = 3
const sentenceRows = 3
const below = boardRow + pictureLines

/** Every board is one write of 51 lines of text. */
function textScreen(output: ScreenOutput): Screen {
  return {
    showBoard: (board) => output.write(textPicture(board)),
    say: (line) => output.write(`${line}\n`),
    prompt: () => {},
    leave: () => {},
  }
}

/** Every board is a coloured picture under the last line: for terminals too small to draw in place. */
function colourScreen(output: ScreenOutput): Screen {
  return {
    ...textScreen(output),
    showBoard: (board) => output.write(`\r${colourPicture(board).join('\n')}\n${promptText}`),
    prompt: () => output.write(promptText),
  }
}

/** Prompt in row 1, the board from row 3 on, redrawn where it stands, and one sentence below it. */
function pictureScreen(output: ScreenOutput, rows: number): Screen {
  output.write('\u001b[2J')
  return {
    showBoard: (board) => output.write(keepingCursor(`${moveTo(boardRow)}${colourPicture(board).join('\r\n')}`)),
    say: (line) => output.write(keepingCursor(`${moveTo(below)}\u001b[J${line}`)),
    prompt: () => output.write(`${moveTo(1)}\u001b[2K${promptText}`),
    leave: () => output.write(`${moveTo(rows)}\n`),
  }
}

function moveTo(row: number): string {
  return `\u001b[${row};1H`
}

function keepingCursor(text: string): string {
  return `\u001b7${text}\u001b8`
}
