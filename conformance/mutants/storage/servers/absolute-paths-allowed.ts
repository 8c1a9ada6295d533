import { resolve } from 'node:path'
import { servedFolder } from '../../../../reference/exercises/storage/protocol.ts'
import type { PickleValue } from '../../../../reference/wire/pickle/pickle-value.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'absolute-paths-allowed',
  role: 'server',
  mistake: {
    es: 'Rechaza los .. pero no las rutas absolutas.',
    en: 'Refuses .. but not absolute paths.',
  },
  requirement: 'ST-S6',
  caughtBy: ['storage/escape/absolute-path'],
  diagnosis: 'path-escape',
  program: class extends PlainServer {
    override async pathOf(name: PickleValue) {
      return typeof name === 'string' && !name.includes('..') ? resolve(servedFolder, name) : undefined
    }
  },
}
