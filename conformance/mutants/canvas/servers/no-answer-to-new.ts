import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'no-answer-to-new',
  role: 'server',
  mistake: {
    es: 'No responde a «nuevo», solo a «pintar».',
    en: 'Does not answer “nuevo”, only “pintar”.',
  },
  requirement: 'CV-S1',
  caughtBy: ['canvas/new/whole-board'],
  diagnosis: 'no-answer-to-new',
  program: class extends PlainServer {
    override async answerNew() {}
  },
}
