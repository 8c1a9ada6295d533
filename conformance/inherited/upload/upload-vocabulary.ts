import type { Vocabulary } from '../../wires/vocabulary.ts'

/** What the programs of exercise 2 say to each other over either transport. */
export const uploadVocabulary: Pick<Vocabulary, 'messages' | 'wishes'> = {
  messages: {
    offer: {
      from: 'client',
      title: { es: 'la petición de enviar un archivo', en: 'the request to send a file' },
      fields: ['name', 'size'],
    },
    accept: { from: 'server', title: { es: 'la respuesta afirmativa', en: 'the affirmative answer' }, fields: [] },
    ask: {
      from: 'server',
      title: { es: 'la pregunta si se sobrescribe', en: 'the question whether to overwrite' },
      fields: ['name'],
    },
    overwrite: { from: 'client', title: { es: 'que se sobrescriba', en: 'yes, overwrite' }, fields: [] },
    keep: { from: 'client', title: { es: 'que no se sobrescriba', en: 'no, do not overwrite' }, fields: [] },
    refuse: {
      from: 'server',
      title: { es: 'que no se puede', en: 'the refusal' },
      fields: ['reason'],
      isOptional: true,
    },
    content: {
      from: 'client',
      title: { es: 'el contenido del archivo', en: 'the content of the file' },
      fields: ['name', 'size', 'bytes', 'seq'],
    },
    receipt: { from: 'server', title: { es: 'el aviso de recepción', en: 'the notice of receipt' }, fields: ['size'] },
  },
  wishes: {
    upload: { title: { es: 'enviar un archivo', en: 'to send a file' }, fields: ['name'] },
    overwrite: { title: { es: 'sobrescribir', en: 'to overwrite' }, fields: [] },
    keep: { title: { es: 'no sobrescribir', en: 'not to overwrite' }, fields: [] },
  },
}
