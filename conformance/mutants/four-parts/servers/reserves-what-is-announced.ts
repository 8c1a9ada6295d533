import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'reserves-what-is-announced',
  role: 'server',
  mistake: {
    es: 'Reserva de una vez toda la memoria que se anuncia.',
    en: 'Reserves all the memory that is announced at once.',
  },
  requirement: 'FP-G7',
  caughtBy: ['four-parts/malformed/huge-size'],
  program: class extends PlainServer {
    readonly #reserved: Buffer[] = []

    override readAnnouncement(line: string) {
      const announced = super.readAnnouncement(line)
      this.#reserved.push(Buffer.alloc(Math.min(announced.size, 200_000_000), 1))
      return announced
    }
  },
}
