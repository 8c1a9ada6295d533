import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-an-empty-command',
  role: 'server',
  mistake: {
    es: 'Un comando vacío termina el programa entero.',
    en: 'An empty command ends the whole program.',
  },
  requirement: 'VI-G8',
  caughtBy: ['video-index/malformed/empty-message'],
  alsoFails: ['video-index/robust/empty-command', 'video-index/fuzz/survival'],
  diagnosis: 'empty-command-crashes',
  program: class extends PlainServer {
    override async answer(command: string, ip: string) {
      if (command.trim() === '') process.exit(1)
      return super.answer(command, ip)
    }
  },
}
