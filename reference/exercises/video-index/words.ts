import type { ConnectProblem } from '../../net/connect-socket.ts'
import type { DialogueEnding } from '../../net/text-dialogue.ts'
import type { DatabaseProblem } from './client-database.ts'
import { maxCommandBytes } from './protocol.ts'

/** A language that the programs speak. */
export type Language = 'es' | 'en'

/** Everything that the keyboard client and the start of the server say in one language. */
export interface IndexWords {
  connected(place: string): string
  readonly prompt: string
  answer(text: string): string
  more(text: string): string
  noAnswer(line: string, seconds: number): string
  tooLong(bytes: number): string
  ending(ending: DialogueEnding): string
  notConnected(place: string, problem: ConnectProblem): string
  unreadable(path: string, problem: DatabaseProblem): string
}

const es: IndexWords = {
  connected: (place) => `Conectado al servidor central en ${place}. Comandos: INSC, VIDEOS, INFO, DESCARGAR y salir.`,
  prompt: 'Escribe un mensaje (o «salir» para terminar): ',
  answer: (text) => `Respuesta del servidor: ${text}`,
  more: (text) => `El servidor dice además: ${text}`,
  noAnswer: (line, seconds) => `El servidor no ha respondido a «${line}» en ${seconds} s.`,
  tooLong: (bytes) => `El comando ocupa ${bytes} bytes y el máximo es ${maxCommandBytes}: no se envió.`,
  ending: (ending) =>
    ({
      left: 'Cerrando conexión... ¡Hasta pronto!',
      end: 'El servidor cerró la conexión.',
      reset: `La conexión con el servidor se cortó${ending.kind === 'reset' ? ` (${ending.code})` : ''}.`,
    })[ending.kind],
  notConnected: (place, { kind, code }) =>
    kind === 'refused'
      ? `No hay ningún servidor escuchando en ${place}. ¿Está iniciado, y es ese su puerto?`
      : kind === 'deadline'
        ? `${place} no respondió a tiempo.`
        : `No se pudo llegar a ${place} (${code}).`,
  unreadable: (path, { line, wrong, found }) =>
    `No se entiende la línea ${line} de ${path}: ${
      {
        'no-text': 'no es texto en UTF-8',
        'no-client-count': 'se esperaba la cantidad de clientes',
        'no-client-line': 'se esperaba «nombre ip puerto cantidad_de_videos»',
        'no-video-name': 'se esperaba el nombre de un video, sin espacios',
        'ends-early': 'el archivo termina antes de tiempo',
        'goes-on': 'sobra, según las cantidades anunciadas',
      }[wrong]
    }${found ? `, y dice «${found}»` : ''}. El servidor no se inicia y el archivo queda como está: corrígelo o muévelo a otro lugar.`,
}

const en: IndexWords = {
  connected: (place) =>
    `Connected to the central server at ${place}. Commands: INSC, VIDEOS, INFO, DESCARGAR and salir.`,
  prompt: 'Type a message (or “salir” to leave): ',
  answer: (text) => `The server answers: ${text}`,
  more: (text) => `The server adds: ${text}`,
  noAnswer: (line, seconds) => `The server has not answered “${line}” within ${seconds} s.`,
  tooLong: (bytes) => `The command takes ${bytes} bytes and at most ${maxCommandBytes} are allowed: it was not sent.`,
  ending: (ending) =>
    ({
      left: 'Closing the connection... See you soon!',
      end: 'The server closed the connection.',
      reset: `The connection to the server broke${ending.kind === 'reset' ? ` (${ending.code})` : ''}.`,
    })[ending.kind],
  notConnected: (place, { kind, code }) =>
    kind === 'refused'
      ? `No server is listening on ${place}. Has it been started, and is that its port?`
      : kind === 'deadline'
        ? `${place} did not answer in time.`
        : `${place} could not be reached (${code}).`,
  unreadable: (path, { line, wrong, found }) =>
    `Line ${line} of ${path} is not understood: ${
      {
        'no-text': 'it is no text in UTF-8',
        'no-client-count': 'the number of clients was expected',
        'no-client-line': '“name ip port number_of_videos” was expected',
        'no-video-name': 'the name of a video, without spaces, was expected',
        'ends-early': 'the file ends too early',
        'goes-on': 'it is more than the numbers announce',
      }[wrong]
    }${found ? `, and it says “${found}”` : ''}. The server does not start and the file stays as it is: correct it or move it elsewhere.`,
}

/** The words of the central server's programs, by language. */
export const indexWords: Readonly<Record<Language, IndexWords>> = { es, en }
