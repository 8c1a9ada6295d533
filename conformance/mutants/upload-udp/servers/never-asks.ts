import type { Mutant } from '../../mutant.ts'
import { PlainServer, type Talk } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'never-asks',
  role: 'server',
  mistake: {
    es: 'Sobrescribe sin preguntar.',
    en: 'Overwrites without asking.',
  },
  requirement: 'UU-S2',
  caughtBy: ['upload-udp/ask/existing-name'],
  diagnosis: 'overwrites-unasked',
  program: class extends PlainServer {
    override ask(talk: Talk) {
      return this.accept(talk)
    }
  },
}
