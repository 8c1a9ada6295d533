import type { Vocabulary } from '../../wires/vocabulary.ts'

/** What the programs of exercise 7 say to each other. */
export const vocabulary: Vocabulary = {
  exercise: 'simple-ftp',
  transports: ['tcp', 'udp'],
  messages: {
    greeting: {
      from: 'server',
      title: { es: 'el saludo al conectarse', en: 'the greeting on connecting' },
      fields: ['text'],
      isOptional: true,
    },
    download: {
      from: 'client',
      title: { es: 'la petición de un archivo', en: 'the request for a file' },
      fields: ['name'],
    },
    content: {
      from: 'server',
      title: { es: 'el contenido del archivo', en: 'the content of the file' },
      fields: ['name', 'size', 'bytes'],
    },
    error: {
      from: 'server',
      title: { es: 'el mensaje de error', en: 'the error message' },
      fields: ['name', 'reason'],
      isOptional: true,
    },
    list: {
      from: 'client',
      title: { es: 'la petición de la lista de archivos', en: 'the request for the list of files' },
      fields: [],
      isOptional: true,
    },
    names: {
      from: 'server',
      title: { es: 'la lista de archivos', en: 'the list of files' },
      fields: ['count', 'names'],
      isOptional: true,
    },
    upload: {
      from: 'client',
      title: { es: 'la petición de subir un archivo', en: 'the request to upload a file' },
      fields: ['name', 'size'],
      isOptional: true,
    },
    accept: {
      from: 'server',
      title: { es: 'que se puede subir', en: 'the answer that it may be uploaded' },
      fields: [],
      isOptional: true,
    },
    data: {
      from: 'client',
      title: { es: 'el contenido que se sube', en: 'the content that is uploaded' },
      fields: ['name', 'size', 'bytes'],
      isOptional: true,
    },
    receipt: {
      from: 'server',
      title: { es: 'el aviso de que se recibió', en: 'the notice that it was received' },
      fields: ['name', 'size'],
      isOptional: true,
    },
    leave: {
      from: 'client',
      title: { es: 'la despedida', en: 'the farewell' },
      fields: [],
      isOptional: true,
    },
  },
  wishes: {
    list: { title: { es: 'ver la lista de archivos', en: 'to see the list of files' }, fields: [] },
    download: { title: { es: 'descargar un archivo', en: 'to download a file' }, fields: ['name'] },
    upload: { title: { es: 'subir un archivo', en: 'to upload a file' }, fields: ['name'] },
    leave: { title: { es: 'terminar', en: 'to leave' }, fields: [] },
  },
  conversation: ['greeting', 'list', 'names', 'download', 'content', 'upload', 'accept', 'data', 'receipt', 'leave'],
}
