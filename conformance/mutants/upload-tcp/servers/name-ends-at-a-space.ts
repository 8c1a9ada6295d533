import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'name-ends-at-a-space',
  role: 'server',
  mistake: {
    es: 'Toma por nombre lo que hay hasta el primer espacio.',
    en: 'Takes for the name what stands before the first space.',
  },
  requirement: 'UT-S1',
  caughtBy: ['upload-tcp/store/name-with-spaces'],
  program: class extends PlainServer {
    override safeName(name: string) {
      return super.safeName(name).split(' ')[0] ?? ''
    }
  },
}
