import { setTimeout as pause } from 'node:timers/promises'
import type { Mutant } from '../../mutant.ts'
import { PlainServer, type Registered } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'loses-updates',
  role: 'server',
  mistake: {
    es: 'Lee la lista, espera, y guarda su copia: dos cambios a la vez se pisan.',
    en: 'Reads the list, waits, and saves its copy: two changes at once overwrite each other.',
  },
  requirement: 'VI-S7',
  caughtBy: ['video-index/many/ten-at-once'],
  diagnosis: 'lost-update',
  program: class extends PlainServer {
    override async change(clients: readonly Registered[]) {
      await pause(5)
      await super.change(clients)
    }
  },
}
