import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'dies-of-an-empty-command',
  role: 'server',
  mistake: {
    es: 'Un comando vacío corta la conexión.',
    en: 'An empty command cuts the connection.',
  },
  requirement: 'VI-S8',
  caughtBy: ['video-index/robust/empty-command'],
  diagnosis: 'empty-command-crashes',
  program: class extends PlainServer {
    override async answer(command: string, ip: string) {
      if (command.trim() === '') throw new RangeError('list index out of range')
      return super.answer(command, ip)
    }
  },
}
