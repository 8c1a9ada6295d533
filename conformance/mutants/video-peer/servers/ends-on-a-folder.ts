import { stat } from 'node:fs/promises'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-folder',
  role: 'server',
  mistake: {
    es: 'El nombre de una carpeta termina el programa.',
    en: 'The name of a folder ends the program.',
  },
  requirement: 'VP-G6',
  caughtBy: ['video-peer/malformed/name-of-a-folder'],
  alsoFails: ['video-peer/fuzz/survival'],
  program: class extends PlainServer {
    override async fileAt(path: string) {
      const found = await stat(path).catch(() => undefined)
      if (found?.isDirectory()) process.exit(1)
      return super.fileAt(path)
    }
  },
}
