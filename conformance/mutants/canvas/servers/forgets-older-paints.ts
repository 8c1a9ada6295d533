import type { Mutant } from '../../mutant.ts'
import { type Picture, PlainServer, whitePicture } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'forgets-older-paints',
  role: 'server',
  mistake: {
    es: 'Recuerda solo los últimos diez píxeles.',
    en: 'Remembers only the last ten pixels.',
  },
  requirement: 'CV-S3',
  caughtBy: ['canvas/accumulate/over-a-connection', 'canvas/fuzz/sequence-equality'],
  alsoFails: [
    'canvas/paint/corners',
    'canvas/paint/one-cell',
    'canvas/paint/every-colour',
    'canvas/paint/whole-numbers',
    'canvas/accumulate/over-connections',
    'canvas/fuzz/cut-invariance',
    'canvas/fuzz/join-invariance',
    'canvas/fuzz/model-equality',
  ],
  program: class extends PlainServer {
    readonly #cells: [number, number, string][] = []

    override setCell(_: Picture, x: number, y: number, colour: string) {
      this.#cells.push([x, y, colour])
      this.picture = whitePicture()
      for (const cell of this.#cells.slice(-10)) super.setCell(this.picture, ...cell)
    }
  },
}
