import { z } from 'zod'
import type { Text } from '../../conformance/model/text.ts'
import { boardSize, type WireBoard } from '../../reference/exercises/canvas/board.ts'
import { type Colour, colours } from '../../reference/exercises/canvas/colour.ts'
import { cerrar, isWireBoard, lengthField, maxBodyBytes, parseBody } from '../../reference/exercises/canvas/protocol.ts'
import { encodeJson } from '../runner/encode-json.ts'
import type { Incoming } from '../runner/incoming.ts'
import type { Expectation, Judgement, ScenarioExercise } from '../runner/scenario-exercise.ts'
import { say } from '../words/say.ts'

const cellKey = /^([0-9]|[1-4][0-9]),([0-9]|[1-4][0-9])$/
const colour = z.enum(colours)

/** Scenarios of the shared canvas (assignment 001): boards are expected cell by cell, by "row,column". */
export const exercise: ScenarioExercise = {
  id: 'canvas',
  transport: 'tcp',
  requirement: 'CV-S3',
  clientRequirement: 'CV-C2',
  framing: { kind: 'length', field: lengthField, maxBodyBytes, encodeBody: encodeJson, readBody },
  expectShape: {
    board: z.union([z.literal('any'), z.record(z.string().regex(cellKey, 'cell-key'), colour)]).optional(),
    others: z.enum(['any', 'unchanged', ...colours]).optional(),
  },
  expectation: (step) =>
    step['board'] === undefined
      ? undefined
      : boardExpectation(
          step['board'] === 'any' ? {} : (step['board'] as Record<string, Colour>),
          (step['others'] as Others | undefined) ?? 'any',
        ),
  words: {
    'cell-key': {
      es: 'Una celda se escribe "fila,columna", entre comillas y de 0 a 49, por ejemplo "3,12".',
      en: 'A cell is written "row,column", in quotes and from 0 to 49, for example "3,12".',
    },
  },
  farewell: cerrar,
}

type Others = 'any' | 'unchanged' | Colour

interface Difference {
  readonly row: number
  readonly column: number
  readonly expected: string
  readonly actual: string
}

/** How many wrong cells are named. */
const namedCells = 4

function readBody(body: Buffer): Incoming {
  const parsed = parseBody(body)
  if ('problem' in parsed) return { value: undefined, problem: say('not-json'), isUnasked: false }
  return { value: parsed.value, isUnasked: isWireBoard(parsed.value) }
}

function boardExpectation(cells: Readonly<Record<string, Colour>>, others: Others): Expectation {
  const wanted = Object.entries(cells).map(([key, expected]) => {
    const [row = 0, column = 0] = key.split(',').map(Number)
    return { row, column, expected }
  })
  const named = new Set(wanted.map(({ row, column }) => row * boardSize + column))
  return {
    expected: describeExpected(cells, others),
    needsEarlier: others === 'unchanged',
    remembers: true,
    judge: ({ value, isUnasked }, memory, body) => {
      if (!isUnasked) return { fits: false, actual: described(value) }
      const board = value as WireBoard
      const before = memory.get('board') as WireBoard | undefined
      const wrong = wanted.flatMap((cell) => different(board, cell))
      if (others !== 'any' && wrong.length <= namedCells && !(others === 'unchanged' && before === board))
        collectOthers(board, others === 'unchanged' ? before : others, named, wrong)
      if (wrong.length > 0) return mismatch(wrong, body)
      memory.set('board', board)
      return { fits: true }
    },
  }
}

function different(board: WireBoard, cell: Omit<Difference, 'actual'>): Difference[] {
  const actual = board[cell.row]?.[cell.column] as string
  return actual === cell.expected ? [] : [{ ...cell, actual }]
}

function collectOthers(
  board: WireBoard,
  reference: WireBoard | string | undefined,
  named: ReadonlySet<number>,
  wrong: Difference[],
) {
  for (let row = 0; row < boardSize; row++) {
    const actualRow = board[row] as Record<string, string>
    const expectedRow = typeof reference === 'object' ? reference[row] : undefined
    for (let column = 0; column < boardSize; column++) {
      const actual = actualRow[column] as string
      const expected = (expectedRow ? expectedRow[column] : reference) as string
      if (actual !== expected && !named.has(row * boardSize + column)) wrong.push({ row, column, expected, actual })
    }
  }
}

function mismatch(wrong: readonly Difference[], body: Buffer): Judgement {
  const shown = wrong.slice(0, namedCells)
  const rest = wrong.length - shown.length
  const list = (is: string, not: string, more: string) =>
    shown
      .map(({ row, column, expected, actual }) => `"${row},${column}" ${is} ${short(actual)}, ${not} ${expected}`)
      .join('; ') + (rest > 0 ? `; ${more}` : '')
  const place = wrong[0] && cellPlace(body, wrong[0])
  return {
    fits: false,
    actual: {
      es: `un tablero en el que ${list('es', 'no', `y otras ${rest} celdas`)}`,
      en: `a board in which ${list('is', 'not', `and ${rest} more cells`)}`,
    },
    details: { cells: wrong },
    ...(place && { mark: { ...place, text: { es: 'esta celda', en: 'this cell' } } }),
  }
}

/** Where a cell's colour stands in the body: after the row's key, which alone is followed by a brace. */
function cellPlace(body: Buffer, { row, column }: Difference): { start: number; end: number } | undefined {
  const text = body.toString('latin1')
  const rowMatch = new RegExp(`"${row}"\\s*:\\s*\\{`).exec(text)
  if (!rowMatch) return undefined
  const cell = new RegExp(`"${column}"\\s*:\\s*"[^"]*"`, 'g')
  cell.lastIndex = rowMatch.index + rowMatch[0].length
  const match = cell.exec(text)
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}

function describeExpected(cells: Readonly<Record<string, Colour>>, others: Others): Text {
  const list = Object.entries(cells)
    .map(([key, name]) => `"${key}": ${name}`)
    .join(', ')
  const plain = { es: list ? `un tablero con ${list}` : 'un tablero', en: list ? `a board with ${list}` : 'a board' }
  if (others === 'any') return plain
  return others === 'unchanged'
    ? { es: `${plain.es} y las demás celdas como antes`, en: `${plain.en} and all other cells as before` }
    : { es: `${plain.es} y las demás celdas ${others}`, en: `${plain.en} and all other cells ${others}` }
}

function described(value: unknown): Text {
  const written = short(JSON.stringify(value) ?? '')
  return { es: `${written}, que no es un tablero de 50 × 50`, en: `${written}, which is no board of 50 × 50` }
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
