import { isColour } from '../../../../reference/exercises/canvas/colour.ts'
import type { Mutant } from '../../mutant.ts'
import { type Picture, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-an-unknown-colour',
  role: 'server',
  mistake: {
    es: 'Un color desconocido termina el programa con una excepción.',
    en: 'An unknown colour ends the program with an exception.',
  },
  requirement: 'CV-S6',
  caughtBy: ['canvas/out-of-range/unknown-colour'],
  alsoFails: ['canvas/frame/length-counts-bytes'],
  program: class extends PlainServer {
    override setCell(picture: Picture, x: number, y: number, colour: string) {
      if (!isColour(colour)) process.exit(1)
      super.setCell(picture, x, y, colour)
    }
  },
}
