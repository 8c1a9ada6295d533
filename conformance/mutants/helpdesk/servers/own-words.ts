import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

class OwnWords extends PlainServer {
  protected override answer(): string {
    return 'Escriba a dudas@ejemplo.com'
  }
}

export const mutant: Mutant = {
  id: 'own-words',
  role: 'server',
  mistake: {
    es: 'Contesta con otras palabras que las del enunciado.',
    en: 'Answers in other words than the assignment.',
  },
  requirement: 'HD-S6',
  caughtBy: ['helpdesk/wording/as-given'],
  program: OwnWords,
}
