import type { ConnectProblem } from '../../net/connect-socket.ts'
import { chatWords } from '../../terminal/chat-words.ts'

/** Why there is no connection to `place`, by language. */
export const noConnection: Readonly<Record<'es' | 'en', (place: string, problem: ConnectProblem) => string>> = {
  es: (place, { kind, code }) => {
    if (kind === 'refused') return chatWords.es.nobody(place)
    return kind === 'deadline' ? `${place} no respondió a tiempo.` : `No se pudo llegar a ${place} (${code}).`
  },
  en: (place, { kind, code }) => {
    if (kind === 'refused') return chatWords.en.nobody(place)
    return kind === 'deadline' ? `${place} did not answer in time.` : `${place} could not be reached (${code}).`
  },
}
