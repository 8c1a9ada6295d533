import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'short-texts-only',
  role: 'server',
  mistake: {
    es: 'De un texto muy largo devuelve solo el comienzo.',
    en: 'Of a very long text it gives back the beginning only.',
  },
  requirement: 'RV-S4',
  caughtBy: ['reverse/text/long'],
  program: class extends PlainServer {
    override async readText(socket: BlockingSocket, size: number) {
      return (await super.readText(socket, size)).subarray(0, 500_000)
    }
  },
}
