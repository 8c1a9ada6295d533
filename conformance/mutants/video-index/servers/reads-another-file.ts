import { readFile, writeFile } from 'node:fs/promises'
import type { Mutant } from '../../mutant.ts'
import { PlainServer, type Registered } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'reads-another-file',
  role: 'server',
  mistake: {
    es: 'Al iniciarse lee otro archivo, que también escribe.',
    en: 'Reads another file at its start, which it writes as well.',
  },
  requirement: 'VI-S6',
  caughtBy: ['video-index/database/reads-a-given-file'],
  program: class extends PlainServer {
    override async save() {
      await super.save()
      await writeFile('estado.json', JSON.stringify(this.clients))
    }

    override async load() {
      const text = await readFile('estado.json', 'utf8').catch(() => '[]')
      this.clients = JSON.parse(text) as Registered[]
    }
  },
}
