import { resolve } from 'node:path'
import { servedFolder } from '../../../../reference/exercises/storage/protocol.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stores-anywhere',
  role: 'server',
  mistake: {
    es: 'Guarda lo que se sube en la ruta que diga el nombre.',
    en: 'Stores what is uploaded at whatever path the name says.',
  },
  requirement: 'ST-E1.1',
  caughtBy: ['storage/subir/never-outside'],
  diagnosis: 'path-escape',
  claims: ['subir', 'duplicar', 'difundir', 'reenviar'],
  program: class extends PlainServer {
    override newPath(name: string) {
      return resolve(servedFolder, name)
    }
  },
}
