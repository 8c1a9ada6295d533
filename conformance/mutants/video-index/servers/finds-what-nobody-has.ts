import type { Mutant } from '../../mutant.ts'
import { PlainServer, replies } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'finds-what-nobody-has',
  role: 'server',
  mistake: {
    es: 'DESCARGAR da una dirección también para un video que nadie tiene.',
    en: 'DESCARGAR gives an address also for a video that nobody has.',
  },
  requirement: 'VI-S4',
  caughtBy: ['video-index/download/nobody-has-it'],
  alsoFails: ['video-index/fuzz/model-equality', 'video-index/register/answers-again'],
  program: class extends PlainServer {
    override find(ip: string, video: string) {
      const text = super.find(ip, video)
      const [first] = this.clients
      return text === replies.notFound && first ? this.found(first) : text
    }
  },
}
