import type { UploadOffer } from '../../../../reference/wire/upload-texts.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-transfer-at-a-time',
  role: 'server',
  mistake: {
    es: 'Mientras llega un archivo no acepta otro, y nunca se cansa de esperar.',
    en: 'While a file is coming it accepts no other, and never tires of waiting.',
  },
  requirement: 'UU-G5',
  caughtBy: ['upload-udp/vanish/in-the-middle'],
  program: class extends PlainServer {
    override begin(key: string, offer: UploadOffer) {
      const isBusy = [...this.talks.values()].some(({ state, pieces }) => state === 'receiving' && pieces.size > 0)
      return isBusy ? [] : super.begin(key, offer)
    }
  },
}
