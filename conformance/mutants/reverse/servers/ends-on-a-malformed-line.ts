import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-malformed-line',
  role: 'server',
  mistake: {
    es: 'Una línea que no entiende termina el servidor.',
    en: 'A line that it does not understand ends the server.',
  },
  requirement: 'RV-G6',
  caughtBy: [
    'reverse/malformed/unknown-line',
    'reverse/malformed/line-not-utf-8',
    'reverse/malformed/negative-size',
    'reverse/malformed/empty-message',
  ],
  program: class extends PlainServer {
    override sizeIn(line: string) {
      if (!/^INVERTIR .+ \d+$/.test(line)) process.exit(1)
      return super.sizeIn(line)
    }
  },
}
