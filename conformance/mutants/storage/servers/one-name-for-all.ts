import { setTimeout as pause } from 'node:timers/promises'
import type { PickleValue } from '../../../../reference/wire/pickle/pickle-value.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-name-for-all',
  role: 'server',
  mistake: {
    es: 'Guarda el archivo pedido en un atributo que comparten todos los hilos.',
    en: 'Keeps the file that was asked for in an attribute that all threads share.',
  },
  requirement: 'ST-S4',
  caughtBy: ['storage/many/each-gets-its-own'],
  program: class extends PlainServer {
    #asked: PickleValue = null

    override async download(name: PickleValue) {
      this.#asked = name
      await pause(20)
      return super.download(this.#asked)
    }
  },
}
