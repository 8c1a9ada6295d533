import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

class ExitIsAQuestion extends PlainServer {
  protected override leave(client: string): string | undefined {
    return this.names.get(client) === undefined ? super.leave(client) : this.answer(client)
  }
}

export const mutant: Mutant = {
  id: 'exit-is-a-question',
  role: 'server',
  mistake: {
    es: 'Contesta exit como si fuera una pregunta.',
    en: 'Answers exit as if it were a question.',
  },
  requirement: 'HD-S4',
  caughtBy: ['helpdesk/exit/ends-the-conversation'],
  diagnosis: 'exit-is-a-question',
  program: ExitIsAQuestion,
}
