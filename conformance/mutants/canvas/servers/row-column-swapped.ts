import type { Mutant } from '../../mutant.ts'
import { type Picture, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'row-column-swapped',
  role: 'server',
  mistake: {
    es: 'Guarda cada píxel en [x][y] y no en [y][x].',
    en: 'Keeps each pixel at [x][y] instead of [y][x].',
  },
  requirement: 'CV-S2',
  caughtBy: ['canvas/paint/one-cell'],
  diagnosis: 'row-column-swapped',
  program: class extends PlainServer {
    override setCell(picture: Picture, x: number, y: number, colour: string) {
      super.setCell(picture, y, x, colour)
    }
  },
}
