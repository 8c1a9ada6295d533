import type { UploadOffer } from '../../../../reference/wire/upload-texts.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'plain-names-only',
  role: 'server',
  mistake: {
    es: 'No acepta espacios ni tildes en los nombres.',
    en: 'Takes neither spaces nor accents in names.',
  },
  requirement: 'UU-G4',
  caughtBy: ['upload-udp/store/name-with-accents', 'upload-udp/store/name-with-spaces'],
  program: class extends PlainServer {
    override isAllowed(offer: UploadOffer) {
      return /^[\w.-]+$/.test(offer.name) && super.isAllowed(offer)
    }
  },
}
