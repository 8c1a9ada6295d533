import { writeFileSync } from 'node:fs'
import type { Mutant } from '../../mutant.ts'
import { PlainServer, type Talk } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'empties-while-asking',
  role: 'server',
  mistake: {
    es: 'Abre el archivo para escribir antes de preguntar.',
    en: 'Opens the file for writing before it asks.',
  },
  requirement: 'UU-S2',
  caughtBy: ['upload-udp/ask/untouched-while-asking', 'upload-udp/keep/old-file-intact'],
  diagnosis: 'opens-before-asking',
  program: class extends PlainServer {
    override ask(talk: Talk) {
      writeFileSync(talk.offer.name, '')
      return super.ask(talk)
    }
  },
}
