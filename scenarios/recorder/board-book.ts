import { boardSize, type WireBoard } from '../../reference/exercises/canvas/board.ts'
import { isColour } from '../../reference/exercises/canvas/colour.ts'
import { isObject, isWireBoard } from '../../reference/exercises/canvas/protocol.ts'

/** A board that differs from the one before in more cells is taken as it comes. */
const mostCells = 24

/** What a client has seen of the picture, and the colours that were painted and not yet seen by it. */
interface View {
  readonly board: WireBoard
  readonly painted: Map<string, string>
}

/** The boards of a recorded conversation, each told by the cells that changed or that somebody painted. */
export class BoardBook {
  readonly #views = new Map<string, View>()

  /** A client said something; a cell that it paints is looked at in the boards that come. */
  said(value: unknown): void {
    if (!isObject(value) || value['comando'] !== 'pintar') return
    const [row, column, colour] = [Number(value['y_pos']), Number(value['x_pos']), value['nombre_color']]
    const isCell = [row, column].every((place) => Number.isInteger(place) && place >= 0 && place < boardSize)
    if (!isCell || !isColour(colour)) return
    for (const { painted } of this.#views.values()) painted.set(`${row},${column}`, colour)
  }

  /** What a scenario expects of a board that came to `peer`; undefined for everything else. */
  came(peer: string, value: unknown): 'any' | Readonly<Record<string, string>> | undefined {
    if (!isWireBoard(value)) return undefined
    const view = this.#views.get(peer)
    const painted = view?.painted ?? new Map<string, string>()
    this.#views.set(peer, { board: value, painted })
    const seen = [...painted].filter(([cell, colour]) => colourAt(value, cell) === colour).map(([cell]) => cell)
    for (const cell of seen) painted.delete(cell)
    const cells = [...new Set([...seen, ...(view ? changed(view.board, value) : [])])]
    const told = cells.map((cell) => [cell, colourAt(value, cell)] as const)
    const isTold = cells.length > 0 && cells.length <= mostCells && told.every(([, colour]) => isColour(colour))
    return isTold ? Object.fromEntries(told) : 'any'
  }
}

function changed(before: WireBoard, after: WireBoard): string[] {
  const cells: string[] = []
  for (let row = 0; row < boardSize; row++)
    for (let column = 0; column < boardSize; column++)
      if (before[row]?.[column] !== after[row]?.[column]) cells.push(`${row},${column}`)
  return cells
}

function colourAt(board: WireBoard, cell: string): string {
  const [row = 0, column = 0] = cell.split(',').map(Number)
  return board[row]?.[column] as string
}
