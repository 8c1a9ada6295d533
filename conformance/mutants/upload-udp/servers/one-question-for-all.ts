import { rmSync } from 'node:fs'
import type { UploadOffer } from '../../../../reference/wire/upload-texts.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-question-for-all',
  role: 'server',
  mistake: {
    es: 'Cuando llega otro cliente, da por abandonada la pregunta abierta y borra el archivo viejo.',
    en: 'When another client comes, takes an open question for given up and deletes the old file.',
  },
  requirement: 'UU-S6',
  caughtBy: ['upload-udp/vanish/never-answers'],
  program: class extends PlainServer {
    override begin(key: string, offer: UploadOffer) {
      for (const { state, offer: asked } of this.talks.values())
        if (state === 'asked' && asked.name !== offer.name) rmSync(asked.name, { force: true })
      return super.begin(key, offer)
    }
  },
}
