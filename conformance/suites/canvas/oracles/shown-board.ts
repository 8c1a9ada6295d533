import { boardSize } from '../../../../reference/exercises/canvas/board.ts'
import { pictureHeading } from '../../../../reference/exercises/canvas/text-picture.ts'

const row = new RegExp(`^[.krgybcm?]{${boardSize}}$`)

/** The pictures of 50 lines of 50 letters that a terminal shows, in order, each as one text. */
export function shownBoards(terminal: string): string[] {
  const lines = terminal.split(/\r?\n/)
  const pictures: string[] = []
  for (const [i, line] of lines.entries()) {
    if (line.trim() !== pictureHeading) continue
    const rows = lines.slice(i + 1, i + 1 + boardSize)
    if (rows.length === boardSize && rows.every((each) => row.test(each))) pictures.push(rows.join('\n'))
  }
  return pictures
}
