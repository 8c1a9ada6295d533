import type { Mutant } from '../../mutant.ts'
import { PlainServer, Refused } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'small-files-only',
  role: 'server',
  mistake: { es: 'Rechaza los archivos de más de medio megabyte.', en: 'Refuses files of more than half a megabyte.' },
  requirement: 'FP-S1',
  caughtBy: ['four-parts/store/megabyte'],
  program: class extends PlainServer {
    override readAnnouncement(line: string) {
      const announced = super.readAnnouncement(line)
      if (announced.size > 500_000) throw new Refused()
      return announced
    }
  },
}
