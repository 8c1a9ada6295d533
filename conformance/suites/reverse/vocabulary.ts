import type { Vocabulary } from '../../wires/vocabulary.ts'

/** What the programs of exercise 3 say to each other; the sheet names no transport. */
export const vocabulary: Vocabulary = {
  exercise: 'reverse',
  transports: ['tcp', 'udp'],
  messages: {
    greeting: {
      from: 'server',
      title: { es: 'el saludo al conectarse', en: 'the greeting on connecting' },
      fields: ['text'],
      isOptional: true,
    },
    request: {
      from: 'client',
      title: { es: 'el texto que se ha de invertir', en: 'the text that is to be reversed' },
      fields: ['name', 'size', 'bytes', 'text'],
    },
    answer: {
      from: 'server',
      title: { es: 'el texto invertido con su tamaño', en: 'the reversed text with its size' },
      fields: ['name', 'size', 'bytes', 'text'],
    },
    refuse: {
      from: 'server',
      title: { es: 'que no se puede', en: 'the refusal' },
      fields: ['reason'],
      isOptional: true,
    },
  },
  wishes: {
    reverse: { title: { es: 'invertir un archivo', en: 'to reverse a file' }, fields: ['name'] },
  },
  conversation: ['greeting', 'request', 'answer'],
}
