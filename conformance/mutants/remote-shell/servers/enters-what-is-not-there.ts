import type { Mutant } from '../../mutant.ts'
import { isFolder, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'enters-what-is-not-there',
  role: 'server',
  mistake: {
    es: 'Responde bien a un «cd» a una carpeta que no existe.',
    en: 'Answers well to a “cd” into a missing directory.',
  },
  requirement: 'RS-S4',
  caughtBy: ['remote-shell/enter/missing-folder'],
  diagnosis: 'same-answer-on-failure',
  program: class extends PlainServer {
    override enter(path: string) {
      if (isFolder(path)) super.enter(path)
    }
  },
}
