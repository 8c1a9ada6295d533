import type { Mutant } from '../../mutant.ts'
import { type Picture, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'paints-the-neighbour-too',
  role: 'server',
  mistake: {
    es: 'Pinta también el píxel de al lado.',
    en: 'Paints the next pixel as well.',
  },
  requirement: 'CV-S2',
  caughtBy: ['canvas/paint/one-cell'],
  program: class extends PlainServer {
    override setCell(picture: Picture, x: number, y: number, colour: string) {
      super.setCell(picture, x, y, colour)
      super.setCell(picture, (x + 1) % 50, y, colour)
    }
  },
}
