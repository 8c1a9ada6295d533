import type { FrameProgress } from '../../wire/length-prefix-decoder.ts'
import type { StorageEnding } from './storage-ending.ts'

/** A language that the terminal client speaks. */
export type Language = 'es' | 'en'

/** Everything that the terminal client says in one language. */
export interface StorageWords {
  connected(place: string, ownAddress: string): string
  readonly menu: string
  readonly choose: string
  readonly fileName: string
  readonly localFile: string
  readonly recipient: string
  readonly text: string
  noChoice(given: string): string
  files(count: number): string
  downloaded(path: string, bytes: number): string
  notStored(name: string): string
  noLocalFile(path: string): string
  uploaded(name: string, bytes: number): string
  duplicated(name: string): string
  broadcast(name: string): string
  forwarded(recipient: string): string
  readonly refusedRequest: string
  readonly strangeAnswer: string
  textCame(sender: string, text: string): string
  fileCame(name: string, path: string | undefined, bytes: number): string
  ending(ending: StorageEnding): string
  refused(place: string): string
  noAnswer(place: string): string
  unreachable(place: string, code: string): string
}

const es: StorageWords = {
  connected: (place, own) => `Conectado a ${place}. Tu dirección, para que te envíen mensajes, es ${own}.`,
  menu: '\n1. Listar archivos\n2. Descargar archivo\n3. Salir\n4. Subir archivo\n5. Duplicar archivo\n6. Enviar un archivo a todos\n7. Enviar un mensaje a otro cliente\n',
  choose: 'Elige una opción: ',
  fileName: 'Nombre del archivo: ',
  localFile: 'Archivo de tu computador: ',
  recipient: 'Dirección del otro cliente: ',
  text: 'Mensaje: ',
  noChoice: (given) => `«${given}» no es una opción válida. Elige un número del 1 al 7.`,
  files: (count) => (count === 0 ? 'El servidor no tiene archivos.' : 'Archivos del servidor:'),
  downloaded: (path, bytes) => `Archivo guardado en ${path} (${bytesText(bytes)}).`,
  notStored: (name) => `El archivo «${name}» llegó, pero no se pudo guardar con ese nombre.`,
  noLocalFile: (path) => `No se puede leer «${path}». ¿Existe, y ocupa menos de 64 MiB?`,
  uploaded: (name, bytes) => `El servidor guardó «${name}» (${bytesText(bytes)}).`,
  duplicated: (name) => `El servidor hizo una copia: «${name}».`,
  broadcast: (name) => `El servidor envió «${name}» a todos los clientes conectados.`,
  forwarded: (recipient) => `Mensaje enviado a ${recipient}.`,
  refusedRequest: 'Error: el servidor dice que eso no se puede. ¿Está bien escrito el nombre?',
  strangeAnswer: 'El servidor respondió con algo distinto de lo que se le pidió.',
  textCame: (sender, text) => `\nMensaje de ${sender}: ${text}`,
  fileCame: (name, path, bytes) =>
    path === undefined
      ? `\nLlegó el archivo «${name}», que no se pidió, y no se pudo guardar con ese nombre.`
      : `\nLlegó el archivo «${name}» para todos. Guardado en ${path} (${bytesText(bytes)}).`,
  ending: (ending) => {
    switch (ending.kind) {
      case 'left':
        return 'Conexión cerrada. ¡Hasta pronto!'
      case 'end':
        return isWhole(ending.progress)
          ? '\nEl servidor cerró la conexión.'
          : `\nEl servidor cerró la conexión en medio de un mensaje: llegaron ${ending.progress.have} de ${ending.progress.need} bytes ${ending.progress.at === 'header' ? 'del largo' : 'del mensaje'}.`
      case 'reset':
        return `\nLa conexión con el servidor se cortó (${ending.code}).`
      case 'silence':
        return `\nEl servidor no respondió en ${ending.waitedMs / 1000} segundos; se cerró la conexión.`
      case 'malformed':
        if (ending.problem === 'too-long')
          return `\nEl servidor anunció un mensaje de ${ending.announced} bytes, más de lo que se acepta. ¿Envía el largo en big-endian?`
        return ending.problem === 'no-pickle'
          ? `\nEl servidor envió un mensaje que no es un pickle aceptable: byte ${ending.offset}, ${ending.detail}.`
          : '\nEl servidor envió un pickle que no es un objeto de la clase Mensaje.'
    }
  },
  refused: (place) => `No hay ningún servidor escuchando en ${place}. ¿Está iniciado, y es ese su puerto?`,
  noAnswer: (place) => `${place} no respondió a tiempo.`,
  unreachable: (place, code) => `No se pudo llegar a ${place} (${code}).`,
}

const en: StorageWords = {
  connected: (place, own) => `Connected to ${place}. Your address, for others to send you messages, is ${own}.`,
  menu: '\n1. List files\n2. Download a file\n3. Leave\n4. Upload a file\n5. Duplicate a file\n6. Send a file to everybody\n7. Send a message to another client\n',
  choose: 'Choose: ',
  fileName: 'Name of the file: ',
  localFile: 'File of your computer: ',
  recipient: 'Address of the other client: ',
  text: 'Message: ',
  noChoice: (given) => `“${given}” is no choice. Choose a number from 1 to 7.`,
  files: (count) => (count === 0 ? 'The server has no files.' : 'Files of the server:'),
  downloaded: (path, bytes) => `File stored in ${path} (${bytesText(bytes)}).`,
  notStored: (name) => `The file “${name}” came, but it could not be stored under that name.`,
  noLocalFile: (path) => `“${path}” cannot be read. Is it there, and smaller than 64 MiB?`,
  uploaded: (name, bytes) => `The server stored “${name}” (${bytesText(bytes)}).`,
  duplicated: (name) => `The server made a copy: “${name}”.`,
  broadcast: (name) => `The server sent “${name}” to every connected client.`,
  forwarded: (recipient) => `Message sent to ${recipient}.`,
  refusedRequest: 'Error: the server says that this cannot be done. Is the name right?',
  strangeAnswer: 'The server answered something else than what it was asked for.',
  textCame: (sender, text) => `\nMessage from ${sender}: ${text}`,
  fileCame: (name, path, bytes) =>
    path === undefined
      ? `\nThe file “${name}” came without being asked for and could not be stored under that name.`
      : `\nThe file “${name}” came for everybody. Stored in ${path} (${bytesText(bytes)}).`,
  ending: (ending) => {
    switch (ending.kind) {
      case 'left':
        return 'Connection closed. See you soon!'
      case 'end':
        return isWhole(ending.progress)
          ? '\nThe server closed the connection.'
          : `\nThe server closed the connection in the middle of a message: ${ending.progress.have} of ${ending.progress.need} bytes of the ${ending.progress.at === 'header' ? 'length' : 'message'} came.`
      case 'reset':
        return `\nThe connection to the server broke (${ending.code}).`
      case 'silence':
        return `\nThe server did not answer within ${ending.waitedMs / 1000} seconds; the connection was closed.`
      case 'malformed':
        if (ending.problem === 'too-long')
          return `\nThe server announced a message of ${ending.announced} bytes, more than is accepted. Does it send the length in big-endian order?`
        return ending.problem === 'no-pickle'
          ? `\nThe server sent a message that is no acceptable pickle: byte ${ending.offset}, ${ending.detail}.`
          : '\nThe server sent a pickle that is no object of the class Mensaje.'
    }
  },
  refused: (place) => `No server is listening on ${place}. Has it been started, and is that its port?`,
  noAnswer: (place) => `${place} did not answer in time.`,
  unreachable: (place, code) => `${place} could not be reached (${code}).`,
}

/** The words of the terminal client, by language. */
export const storageWords: Readonly<Record<Language, StorageWords>> = { es, en }

function bytesText(count: number): string {
  return count === 1 ? '1 byte' : `${count} bytes`
}

function isWhole(progress: FrameProgress): boolean {
  return progress.at === 'header' && progress.have === 0
}
