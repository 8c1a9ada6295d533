import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-when-a-client-leaves-in-the-middle',
  role: 'server',
  mistake: {
    es: 'Si un cliente se va después de enviar el comienzo de un comando, el programa termina con una excepción.',
    en: 'When a client leaves after the beginning of a command, the program ends with an exception.',
  },
  requirement: 'VI-G5',
  caughtBy: ['video-index/vanish/fin-in-the-middle', 'video-index/vanish/reset-in-the-middle'],
  diagnosis: 'crashes-on-disconnect',
  program: class extends PlainServer {
    readonly #begun = new WeakSet<Client>()

    override async command(client: Client) {
      const text = await super.command(client)
      if (text === 'INS') this.#begun.add(client)
      else this.#begun.delete(client)
      return text
    }

    override troubled(client: Client, problem: unknown) {
      if (this.#begun.has(client)) throw problem
    }
  },
}
