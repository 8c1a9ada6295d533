import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'new-paints',
  role: 'server',
  mistake: {
    es: '«nuevo» también pinta un píxel.',
    en: '“nuevo” paints a pixel as well.',
  },
  requirement: 'CV-S1',
  caughtBy: ['canvas/new/paints-nothing'],
  alsoFails: ['canvas/new/initially-white'],
  program: class extends PlainServer {
    #news = 0

    override async answerNew(client: Client) {
      this.setCell(this.picture, this.#news++ % 50, 49, this.#news % 2 ? 'black' : 'red')
      await super.answerNew(client)
    }
  },
}
