import type { Mutant } from '../../mutant.ts'
import { type Picture, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'never-paints-white',
  role: 'server',
  mistake: {
    es: 'No deja volver a pintar de blanco un píxel.',
    en: 'Does not let a pixel be painted white again.',
  },
  requirement: 'CV-S2',
  caughtBy: ['canvas/paint/every-colour'],
  program: class extends PlainServer {
    override setCell(picture: Picture, x: number, y: number, colour: string) {
      if (colour !== 'white') super.setCell(picture, x, y, colour)
    }
  },
}
