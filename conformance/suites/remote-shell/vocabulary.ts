import type { Vocabulary } from '../../wires/vocabulary.ts'

/** What the programs of exercise 6 say to each other. */
export const vocabulary: Vocabulary = {
  exercise: 'remote-shell',
  transports: ['udp'],
  messages: {
    hello: {
      from: 'client',
      title: { es: 'el saludo con que el cliente comienza', en: 'the hello with which the client begins' },
      fields: ['text', 'folder'],
      isOptional: true,
    },
    list: { from: 'client', title: { es: 'la petición de la lista', en: 'the request for the listing' }, fields: [] },
    remove: { from: 'client', title: { es: 'la orden de borrar', en: 'the command to remove' }, fields: ['name'] },
    write: {
      from: 'client',
      title: { es: 'la orden de escribir', en: 'the command to write' },
      fields: ['name', 'text'],
    },
    enter: {
      from: 'client',
      title: { es: 'la orden de cambiar de carpeta', en: 'the command to change the directory' },
      fields: ['folder'],
    },
    move: {
      from: 'client',
      title: { es: 'la orden de mover', en: 'the command to move' },
      fields: ['source', 'target'],
    },
    leave: { from: 'client', title: { es: 'la orden de terminar', en: 'the command to end' }, fields: [] },
    listing: {
      from: 'server',
      title: { es: 'la lista de los archivos', en: 'the listing of the files' },
      fields: ['names', 'folder'],
    },
    done: {
      from: 'server',
      title: { es: 'que la operación se realizó', en: 'that the operation was carried out' },
      fields: ['text', 'folder'],
    },
    failed: {
      from: 'server',
      title: { es: 'que la operación falló', en: 'that the operation failed' },
      fields: ['reason', 'folder'],
    },
    farewell: {
      from: 'server',
      title: { es: 'la despedida', en: 'the goodbye' },
      fields: ['text', 'folder'],
      isOptional: true,
    },
  },
  wishes: {
    list: { title: { es: 'ver la lista', en: 'to see the listing' }, fields: [] },
    remove: { title: { es: 'borrar un archivo', en: 'to remove a file' }, fields: ['name'] },
    write: { title: { es: 'escribir un archivo', en: 'to write a file' }, fields: ['name', 'text'] },
    enter: { title: { es: 'cambiar de carpeta', en: 'to change the directory' }, fields: ['folder'] },
    move: { title: { es: 'mover un archivo', en: 'to move a file' }, fields: ['source', 'target'] },
    leave: { title: { es: 'terminar', en: 'to end' }, fields: [] },
  },
  conversation: ['hello', 'write', 'done', 'list', 'listing', 'leave', 'farewell'],
}
