import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'counts-characters',
  role: 'server',
  mistake: {
    es: 'El tamaño cuenta caracteres y no bytes.',
    en: 'The size counts characters, not bytes.',
  },
  requirement: 'VP-P1',
  caughtBy: ['video-peer/content/one-file'],
  program: class extends PlainServer {
    override sizeLine(content: Buffer) {
      return `${content.toString().length}\n`
    }
  },
}
