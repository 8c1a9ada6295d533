import type { Mutant } from '../../mutant.ts'
import { type Picture, PlainServer, whitePicture } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'starts-not-white',
  role: 'server',
  mistake: {
    es: 'El tablero comienza con el color de relleno «black».',
    en: 'The board starts with the filling “black”.',
  },
  requirement: 'CV-S1',
  caughtBy: ['canvas/new/initially-white'],
  program: class extends PlainServer {
    override picture = JSON.parse(JSON.stringify(whitePicture()).replaceAll('white', 'black')) as Picture
  },
}
