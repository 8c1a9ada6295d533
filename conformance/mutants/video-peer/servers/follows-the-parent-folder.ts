import { join } from 'node:path'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'follows-the-parent-folder',
  role: 'server',
  mistake: {
    es: 'Sigue los «../» de un nombre.',
    en: 'Follows the “../” of a name.',
  },
  requirement: 'VP-P3',
  caughtBy: ['video-peer/outside/parent-folder'],
  diagnosis: 'path-escape',
  program: class extends PlainServer {
    override async find(name: string) {
      return name.startsWith('/') ? undefined : this.fileAt(join('videos_compartidos', name))
    }
  },
}
