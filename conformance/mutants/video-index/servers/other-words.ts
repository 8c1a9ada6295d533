import type { Mutant } from '../../mutant.ts'
import { PlainServer, replies } from '../plain-server.ts'

const others: readonly (readonly [string, string])[] = [
  [replies.duplicate, 'Ese nombre está en uso'],
  [replies.added, 'Videos guardados'],
  [replies.unknownClient, 'Cliente desconocido'],
  ['El cliente ', 'Listo: quedó inscrito'],
  [replies.notRegistered, 'Debe inscribirse antes'],
  [replies.notFound, 'Nadie tiene ese video'],
  [replies.unknown, 'No entiendo esa orden'],
  ['Formato', 'Faltan palabras: uso incorrecto'],
]

export const mutant: Mutant = {
  id: 'other-words',
  role: 'server',
  mistake: {
    es: 'Responde con otras palabras.',
    en: 'Answers in other words.',
  },
  requirement: 'VI-S10',
  caughtBy: [
    'video-index/wording/insc',
    'video-index/wording/videos',
    'video-index/wording/descargar',
    'video-index/wording/unknown',
    'video-index/wording/unregistered',
  ],
  program: class extends PlainServer {
    override async answer(command: string, ip: string) {
      const text = await super.answer(command, ip)
      return text && (others.find(([own]) => text.startsWith(own))?.[1] ?? text)
    }
  },
}
