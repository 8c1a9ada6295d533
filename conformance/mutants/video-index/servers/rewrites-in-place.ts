import { writeFile } from 'node:fs/promises'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'rewrites-in-place',
  role: 'server',
  mistake: {
    es: 'Vacía el archivo y lo escribe de nuevo en su lugar.',
    en: 'Empties the file and writes it again in its place.',
  },
  requirement: 'VI-S6.1',
  caughtBy: ['video-index/database/replaced-in-one-step'],
  diagnosis: 'non-atomic-rewrite',
  program: class extends PlainServer {
    override async save() {
      await writeFile('bd_clientes.txt', this.serialise())
    }
  },
}
