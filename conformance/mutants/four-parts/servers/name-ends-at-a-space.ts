import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'name-ends-at-a-space',
  role: 'server',
  mistake: { es: 'Toma el nombre hasta el primer espacio.', en: 'Takes the name up to the first space.' },
  requirement: 'FP-S1',
  caughtBy: ['four-parts/store/name-with-spaces'],
  program: class extends PlainServer {
    override readAnnouncement(line: string) {
      const { name, size } = super.readAnnouncement(line)
      return { name: name.split(' ')[0] ?? '', size }
    }
  },
}
