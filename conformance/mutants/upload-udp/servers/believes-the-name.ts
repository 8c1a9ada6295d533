import type { UploadOffer } from '../../../../reference/wire/upload-texts.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'believes-the-name',
  role: 'server',
  mistake: {
    es: 'Guarda donde diga el nombre.',
    en: 'Stores wherever the name says.',
  },
  requirement: 'UU-S7',
  caughtBy: ['upload-udp/escape/folder-above', 'upload-udp/escape/absolute-path'],
  diagnosis: 'path-escape',
  program: class extends PlainServer {
    override isAllowed({ name }: UploadOffer) {
      return name !== ''
    }
  },
}
