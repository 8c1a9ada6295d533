import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

class OneQuestion extends PlainServer {
  readonly #answered = new Set<string>()

  protected override answer(client: string): string | undefined {
    if (this.#answered.has(client)) return undefined
    this.#answered.add(client)
    return super.answer(client)
  }
}

export const mutant: Mutant = {
  id: 'one-question',
  role: 'server',
  mistake: {
    es: 'Contesta una pregunta y después calla.',
    en: 'Answers one question and then is silent.',
  },
  requirement: 'HD-S3',
  caughtBy: ['helpdesk/answer/always-the-same'],
  program: OneQuestion,
}
