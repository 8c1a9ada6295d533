import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

class FirstWordOfTheName extends PlainServer {
  protected override meet(client: string, name: string): string {
    return super.meet(client, name.split(' ')[0] ?? name)
  }
}

export const mutant: Mutant = {
  id: 'first-word-of-the-name',
  role: 'server',
  mistake: {
    es: 'Usa solo la primera palabra del nombre.',
    en: 'Uses only the first word of the name.',
  },
  requirement: 'HD-S2',
  caughtBy: ['helpdesk/name/accents-and-spaces', 'helpdesk/fuzz/any-conversation'],
  program: FirstWordOfTheName,
}
