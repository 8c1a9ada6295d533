import { uploadVocabulary } from '../../inherited/upload/upload-vocabulary.ts'
import type { Vocabulary } from '../../wires/vocabulary.ts'

/** What the programs of exercise 2 say to each other over TCP. */
export const vocabulary: Vocabulary = {
  ...uploadVocabulary,
  exercise: 'upload-tcp',
  transports: ['tcp'],
  messages: {
    greeting: {
      from: 'server',
      title: { es: 'el saludo al conectarse', en: 'the greeting on connecting' },
      fields: ['text'],
      isOptional: true,
    },
    ...uploadVocabulary.messages,
  },
  conversation: ['greeting', 'offer', 'ask', 'overwrite', 'accept', 'content', 'receipt'],
}
