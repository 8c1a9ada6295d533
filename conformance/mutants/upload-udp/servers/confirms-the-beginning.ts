import type { Mutant } from '../../mutant.ts'
import { PlainServer, type Talk } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'confirms-the-beginning',
  role: 'server',
  mistake: {
    es: 'Cuenta mal los archivos de tres trozos: envía el aviso de recepción con el segundo.',
    en: 'Miscounts files of three pieces: sends the receipt with the second one.',
  },
  requirement: 'UU-S5',
  caughtBy: ['upload-udp/receipt/not-before-the-end'],
  diagnosis: 'acks-too-early',
  program: class extends PlainServer {
    override piece(talk: Talk, seq: number, bytes: Buffer) {
      const answers = super.piece(talk, seq, bytes)
      const isMiscounted = Math.ceil(talk.offer.size / 1024) === 3 && seq === 1 && talk.state === 'receiving'
      return isMiscounted ? [...answers, `RECIBIDO ${talk.offer.size}`] : answers
    }
  },
}
