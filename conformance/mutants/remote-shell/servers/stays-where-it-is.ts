import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stays-where-it-is',
  role: 'server',
  mistake: { es: '«cd» responde bien y no cambia nada.', en: '“cd” answers well and changes nothing.' },
  requirement: 'RS-S4',
  caughtBy: ['remote-shell/enter/changes-the-listing'],
  program: class extends PlainServer {
    override enter(path: string) {
      const { current } = this
      super.enter(path)
      this.current = current
    }
  },
}
