import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-percent',
  role: 'server',
  mistake: {
    es: 'Un nombre con «%» termina el servidor.',
    en: 'A name with “%” ends the server.',
  },
  requirement: 'IM-G6',
  caughtBy: ['image/fuzz/survival'],
  program: class extends PlainServer {
    override nameIn(line: Buffer) {
      if (line.includes('%')) process.exit(1)
      return super.nameIn(line)
    }
  },
}
