import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'waits-for-the-same-client',
  role: 'server',
  mistake: {
    es: 'Espera que hable otra vez el cliente que pidió la lista, y no para de mirar.',
    en: 'Waits for the client that asked for the listing to speak again, and never stops looking.',
  },
  requirement: 'RS-G5',
  caughtBy: ['remote-shell/vanish/in-the-middle'],
  program: class extends PlainServer {
    #spins = false

    override listing(names: readonly string[]) {
      if (!this.#spins) this.#spin()
      return super.listing(names)
    }

    #spin(): void {
      this.#spins = true
      setImmediate(() => this.#spin())
    }
  },
}
