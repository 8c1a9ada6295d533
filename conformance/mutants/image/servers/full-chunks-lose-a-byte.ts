import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'full-chunks-lose-a-byte',
  role: 'server',
  mistake: {
    es: 'Una imagen que llena justo sus trozos de 1024 bytes pierde el último byte.',
    en: 'An image that just fills its chunks of 1,024 bytes loses the last byte.',
  },
  requirement: 'IM-G3',
  caughtBy: ['image/send/around-chunks'],
  program: class extends PlainServer {
    override read(name: string) {
      const image = super.read(name)
      return image.length % 1024 === 0 ? image.subarray(0, -1) : image
    }
  },
}
