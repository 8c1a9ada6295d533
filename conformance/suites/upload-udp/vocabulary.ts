import { uploadVocabulary } from '../../inherited/upload/upload-vocabulary.ts'
import type { Vocabulary } from '../../wires/vocabulary.ts'

/** What the programs of exercise 2 say to each other over UDP. */
export const vocabulary: Vocabulary = {
  ...uploadVocabulary,
  exercise: 'upload-udp',
  transports: ['udp'],
  conversation: ['offer', 'ask', 'overwrite', 'content', 'receipt'],
}
