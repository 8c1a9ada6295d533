import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'row-column-swapped',
  role: 'client',
  mistake: {
    es: 'Envía la fila como x_pos y la columna como y_pos.',
    en: 'Sends the row as x_pos and the column as y_pos.',
  },
  requirement: 'CV-C3',
  caughtBy: ['canvas/client/paints-the-chosen-cell'],
  command: 'python3 fila_columna.py {host} {port}',
}
