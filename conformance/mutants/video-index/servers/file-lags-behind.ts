import { rename, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Mutant } from '../../mutant.ts'
import { PlainServer, type Registered } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'file-lags-behind',
  role: 'server',
  mistake: {
    es: 'Dos cambios a la vez escriben el archivo en cualquier orden: puede quedar el más viejo.',
    en: 'Two changes at once write the file in any order: the older one may stay.',
  },
  requirement: 'VI-S7',
  caughtBy: ['video-index/many/file-holds-all'],
  diagnosis: 'lost-update',
  program: class extends PlainServer {
    #waiting = 0
    #written = 0

    override async change(clients: readonly Registered[]) {
      this.clients = clients
      const text = this.serialise()
      const name = `bd_clientes.txt.${this.#written++}`
      // the first of several that wait together comes last
      await pause(Math.max(0, 20 - 2 * this.#waiting++))
      await writeFile(name, text)
      await rename(name, 'bd_clientes.txt')
      this.#waiting--
    }
  },
}
