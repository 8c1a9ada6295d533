import type { Transport } from '../../model/transport.ts'
import type { Vocabulary } from '../../wires/vocabulary.ts'

/** What the programs of exercise 1 say to each other. */
export function echoVocabulary(exercise: string, transport: Transport): Vocabulary {
  return {
    exercise,
    transports: [transport],
    messages: {
      message: { from: 'client', title: { es: 'un mensaje', en: 'a message' }, fields: ['text'] },
      answer: { from: 'server', title: { es: 'una respuesta', en: 'an answer' }, fields: ['text'] },
    },
    wishes: {
      talk: { title: { es: 'decir algo', en: 'to say something' }, fields: ['text'] },
    },
    conversation: ['message', 'answer'],
  }
}
