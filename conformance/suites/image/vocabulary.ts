import type { Vocabulary } from '../../wires/vocabulary.ts'

/** What the programs of exercise 5 say to each other. */
export const vocabulary: Vocabulary = {
  exercise: 'image',
  transports: ['tcp'],
  messages: {
    greeting: {
      from: 'server',
      title: { es: 'el saludo al conectarse', en: 'the greeting on connecting' },
      fields: ['text'],
      isOptional: true,
    },
    request: {
      from: 'client',
      title: { es: 'el nombre de la imagen que se pide', en: 'the name of the image that is asked for' },
      fields: ['name'],
    },
    image: { from: 'server', title: { es: 'la imagen', en: 'the image' }, fields: ['name', 'size', 'bytes'] },
    refuse: {
      from: 'server',
      title: { es: 'el mensaje de error', en: 'the error message' },
      fields: ['name', 'reason'],
    },
  },
  wishes: {
    fetch: { title: { es: 'pedir una imagen', en: 'to ask for an image' }, fields: ['name'] },
  },
  conversation: ['greeting', 'request', 'image'],
}
