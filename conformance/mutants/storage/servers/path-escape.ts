import { resolve } from 'node:path'
import { servedFolder } from '../../../../reference/exercises/storage/protocol.ts'
import type { PickleValue } from '../../../../reference/wire/pickle/pickle-value.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'path-escape',
  role: 'server',
  mistake: {
    es: 'Une el nombre a la carpeta sin revisarlo.',
    en: 'Joins the name to the folder without a check.',
  },
  requirement: 'ST-S6',
  caughtBy: ['storage/escape/dots', 'storage/escape/absolute-path'],
  diagnosis: 'path-escape',
  program: class extends PlainServer {
    override async pathOf(name: PickleValue) {
      return typeof name === 'string' ? resolve(servedFolder, name) : undefined
    }
  },
}
