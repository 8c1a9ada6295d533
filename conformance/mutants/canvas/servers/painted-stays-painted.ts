import type { Mutant } from '../../mutant.ts'
import { type Picture, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'painted-stays-painted',
  role: 'server',
  mistake: {
    es: 'Un píxel pintado ya no cambia de color.',
    en: 'A painted pixel does not change its colour any more.',
  },
  requirement: 'CV-S2',
  caughtBy: ['canvas/paint/every-colour'],
  alsoFails: ['canvas/paint/corners'],
  program: class extends PlainServer {
    override setCell(picture: Picture, x: number, y: number, colour: string) {
      if (picture[y]?.[x] === 'white') super.setCell(picture, x, y, colour)
    }
  },
}
