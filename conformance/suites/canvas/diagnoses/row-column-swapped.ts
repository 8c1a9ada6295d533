import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import type { CellDifference } from '../oracles/board-difference.ts'

/** Paints the cell whose row and column are exchanged. */
export const rowColumnSwapped: DiagnosisRule = {
  id: 'row-column-swapped',
  title: { es: 'Fila y columna están intercambiadas', en: 'Row and column are swapped' },
  explanation: {
    es: 'Se pintó la celda [x][y] en vez de [y][x]. En el tablero la llave de afuera es la fila (y_pos) y la de adentro la columna (x_pos).',
    en: 'The cell [x][y] was painted instead of [y][x]. In the board the outer key is the row (y_pos) and the inner one the column (x_pos).',
  },
  advice: {
    es: 'Usa tablero[y_pos][x_pos] = color, y revisa que al armar el diccionario la fila vaya por fuera.',
    en: 'Use board[y_pos][x_pos] = colour, and check that the row is outside when the dictionary is built.',
  },
  remedy: 'tablero[datos["y_pos"]][datos["x_pos"]] = datos["nombre_color"]',
  recognise: ({ reason, facts }) => {
    const differences = (facts.details?.['differences'] ?? []) as readonly CellDifference[]
    const [a, b] = differences
    return (
      reason.code === 'board-differs' &&
      differences.length === 2 &&
      a !== undefined &&
      b !== undefined &&
      a.x === b.y &&
      a.y === b.x
    )
  },
}
