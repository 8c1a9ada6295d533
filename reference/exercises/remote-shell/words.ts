import type { CommandRefusal } from './run-command.ts'

/** A language that both programs speak. */
export type Language = 'es' | 'en'

/** Everything that both programs say in one language. */
export interface ShellWords {
  listening(place: string): string
  readonly howToLeave: string
  readonly leaving: string
  refusal(why: CommandRefusal, code?: string): string
  talkingTo(place: string): string
  readonly prompt: string
  readonly empty: string
  readonly tooLong: string
  repeated(tries: number): string
  refusedPort(place: string): string
  silence(place: string, tries: number): string
  readonly incomplete: string
  readonly exited: string
  readonly left: string
}

const es: ShellWords = {
  listening: (place) => `Servidor escuchando en ${place}`,
  howToLeave: 'CTRL + C -> SALIR',
  leaving: 'Cerrando servidor...',
  refusal: (why, code) => {
    switch (why) {
      case 'unknown':
        return 'comando desconocido; los comandos son ls, rm, write, cd, mv y exit'
      case 'arguments':
        return "faltan o sobran datos: ls | rm <fichero> | write <fichero> '<mensaje>' | cd <directorio> | mv <origen> <destino> | exit"
      case 'quotes':
        return "el mensaje va entre comillas simples: write <fichero> '<mensaje>'"
      case 'no-utf8':
        return 'el comando no es texto UTF-8'
      case 'outside':
        return 'eso queda fuera de la carpeta del servidor'
      case 'missing':
        return 'no existe'
      case 'missing-folder':
        return 'el destino tiene que ser otro directorio, y tiene que existir'
      case 'folder':
        return 'es un directorio, no un fichero'
      case 'no-folder':
        return 'no es un directorio'
      case 'same-folder':
        return 'el origen y el destino son el mismo directorio'
      case 'exists':
        return 'en el destino ya hay algo con ese nombre'
      case 'disk':
        return `el disco no lo permite (${code})`
    }
  },
  talkingTo: (place) =>
    `Los comandos se envían a ${place}: ls, rm <fichero>, write <fichero> '<mensaje>', cd <directorio>, mv <origen> <destino>, exit`,
  prompt: 'Comando: ',
  empty: '(directorio vacío)',
  tooLong: 'Ese comando no cabe en un datagrama; no se envió.',
  repeated: (tries) =>
    `(Se envió ${tries} veces, porque no llegaba la respuesta: puede que el servidor lo haya hecho antes y esta sea la respuesta a una repetición.)`,
  refusedPort: (place) => `Nadie escucha en ${place}. ¿Está iniciado el servidor, y es ese su puerto?`,
  silence: (place, tries) => `${place} no respondió, y eso que se envió ${tries} veces.`,
  incomplete: 'La lista no llegó completa; faltan nombres.',
  exited: 'El servidor terminó. Hasta luego.',
  left: 'Hasta luego. El servidor sigue en marcha.',
}

const en: ShellWords = {
  listening: (place) => `Server listening on ${place}`,
  howToLeave: 'CTRL + C -> LEAVE',
  leaving: 'Closing server...',
  refusal: (why, code) => {
    switch (why) {
      case 'unknown':
        return 'unknown command; the commands are ls, rm, write, cd, mv and exit'
      case 'arguments':
        return "too few or too many words: ls | rm <file> | write <file> '<message>' | cd <folder> | mv <source> <target> | exit"
      case 'quotes':
        return "the message goes between single quotes: write <file> '<message>'"
      case 'no-utf8':
        return 'the command is not UTF-8 text'
      case 'outside':
        return "that lies outside the server's folder"
      case 'missing':
        return 'it does not exist'
      case 'missing-folder':
        return 'the target has to be another folder, and it has to exist'
      case 'folder':
        return 'it is a folder, not a file'
      case 'no-folder':
        return 'it is not a folder'
      case 'same-folder':
        return 'source and target are the same folder'
      case 'exists':
        return 'the target already has something of that name'
      case 'disk':
        return `the disk does not allow it (${code})`
    }
  },
  talkingTo: (place) =>
    `Commands are sent to ${place}: ls, rm <file>, write <file> '<message>', cd <folder>, mv <source> <target>, exit`,
  prompt: 'Command: ',
  empty: '(empty folder)',
  tooLong: 'That command does not fit into one datagram; it was not sent.',
  repeated: (tries) =>
    `(It was sent ${tries} times, for no answer came: the server may have done it before, and this may be the answer to a repeat.)`,
  refusedPort: (place) => `Nobody listens on ${place}. Has the server been started, and is that its port?`,
  silence: (place, tries) => `${place} did not answer, though it was sent ${tries} times.`,
  incomplete: 'The listing did not arrive whole; names are missing.',
  exited: 'The server has ended. Goodbye.',
  left: 'Goodbye. The server goes on.',
}

/** The words of both programs, by language. */
export const shellWords: Readonly<Record<Language, ShellWords>> = { es, en }
