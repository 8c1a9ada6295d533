import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

class ForgetsTheName extends PlainServer {
  protected override meet(client: string, name: string): string {
    super.meet(client, name)
    return 'Estimado cliente, ¿en qué puedo ayudarte?'
  }
}

export const mutant: Mutant = {
  id: 'forgets-the-name',
  role: 'server',
  mistake: {
    es: 'Ofrece ayuda sin decir el nombre.',
    en: 'Offers help without the name.',
  },
  requirement: 'HD-S2',
  caughtBy: ['helpdesk/name/personal-answer'],
  program: ForgetsTheName,
}
