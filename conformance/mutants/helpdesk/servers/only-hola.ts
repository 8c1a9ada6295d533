import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

class OnlyHola extends PlainServer {
  protected override open(client: string, text: string): string | undefined {
    return text === 'hola' ? super.open(client, text) : undefined
  }
}

export const mutant: Mutant = {
  id: 'only-hola',
  role: 'server',
  mistake: {
    es: 'Solo conversa con quien empieza con hola.',
    en: 'Talks only with who begins with hola.',
  },
  requirement: 'HD-S1',
  caughtBy: ['helpdesk/greeting/any-first-datagram'],
  program: OnlyHola,
}
