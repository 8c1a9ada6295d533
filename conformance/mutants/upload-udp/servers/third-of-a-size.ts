import type { UploadOffer } from '../../../../reference/wire/upload-texts.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'third-of-a-size',
  role: 'server',
  mistake: {
    es: 'Toma el tercer archivo del mismo tamaño por uno que ya tiene.',
    en: 'Takes the third file of the same size for one that it has.',
  },
  requirement: 'UU-S8',
  caughtBy: ['upload-udp/next/one-after-another'],
  program: class extends PlainServer {
    readonly sizes: number[] = []

    override isAllowed(offer: UploadOffer) {
      const isKnown = this.sizes.length > 1 && this.sizes.slice(-2).every((size) => size === offer.size)
      this.sizes.push(offer.size)
      return !isKnown && super.isAllowed(offer)
    }
  },
}
