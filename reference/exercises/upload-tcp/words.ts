import type { ConnectProblem } from '../../net/connect-socket.ts'
import type { Interruption } from '../../net/link-dialogue.ts'
import type { SendingEnd } from './client.ts'
import type { UploadOutcome } from './receive-upload.ts'

/** A language that both programs speak. */
export type Language = 'es' | 'en'

/** Everything that both programs say in one language. */
export interface UploadWords {
  readonly starting: string
  listening(place: string): string
  readonly howToLeave: string
  readonly leaving: string
  outcome(address: string, outcome: UploadOutcome): string
  connected(place: string): string
  noConnection(place: string, problem: ConnectProblem): string
  readonly askName: string
  readonly notStarted: string
  askOverwrite(name: string): string
  sending(name: string, size: number): string
  ending(name: string, end: SendingEnd): string
}

const es: UploadWords = {
  starting: 'Iniciando servidor...',
  listening: (place) => `Servidor escuchando en ${place}`,
  howToLeave: 'CTRL + C -> SALIR',
  leaving: 'Cerrando el servidor',
  outcome: (address, outcome) => {
    switch (outcome.kind) {
      case 'stored':
        return `${address}: recibido ${outcome.name} (${outcome.bytes} bytes)`
      case 'cancelled':
        return `${address}: no quiso sobrescribir ${outcome.name}`
      case 'refused':
        return `${address}: rechazado, ${outcome.reason}`
      case 'unfinished':
        return `${address}: se fue sin terminar ${outcome.name} (llegaron ${outcome.bytes} bytes)`
      case 'left':
        return `${address}: se fue sin pedir nada`
    }
  },
  connected: (place) => `Conectado con ${place}`,
  noConnection: (place, { kind, code }) =>
    kind === 'refused'
      ? `No hay ningún servidor escuchando en ${place} (${code}). Inicia primero el servidor.`
      : kind === 'deadline'
        ? `${place} no contesta (${code}).`
        : `No se puede llegar a ${place} (${code}).`,
  askName: 'Nombre del fichero: ',
  notStarted: 'No se terminó de enviar nada; tu fichero sigue en su sitio.',
  askOverwrite: (name) => `El servidor ya tiene ${name}. ¿Sobrescribirlo? (si/no): `,
  sending: (name, size) => `Enviando ${name}: ${size} bytes`,
  ending: (name, end) => {
    switch (end.kind) {
      case 'received':
        return `El servidor confirmó los ${end.size} bytes de ${name}. Se borró la copia local.`
      case 'kept':
        return end.why === 'changed'
          ? `El servidor recibió ${name}, pero el fichero cambió mientras se enviaba: no se borra.`
          : `El servidor recibió ${name}, pero no se pudo borrar la copia local (${end.detail}).`
      case 'cancelled':
        return `Cancelado: el servidor conserva su ${name} y tú el tuyo.`
      case 'no-file':
        return `No hay ningún fichero «${name}» en la carpeta. No se envió nada.`
      case 'refused':
        return `El servidor no aceptó ${name}: ${end.reason}`
      case 'unexpected':
        return `El servidor contestó algo que no se esperaba: «${end.text}». ${name} no se borra.`
      case 'lost':
        return `${lostEs(end.why)} ${end.while === 'asking' ? 'No se envió' : 'No hubo confirmación de'} ${name}: no se borra.`
      case 'unreadable':
        return `No se pudo leer ${name} hasta el final (${end.code}).`
    }
  },
}

const en: UploadWords = {
  starting: 'Starting the server...',
  listening: (place) => `Server listening on ${place}`,
  howToLeave: 'CTRL + C -> LEAVE',
  leaving: 'Closing the server',
  outcome: (address, outcome) => {
    switch (outcome.kind) {
      case 'stored':
        return `${address}: received ${outcome.name} (${outcome.bytes} bytes)`
      case 'cancelled':
        return `${address}: did not want to overwrite ${outcome.name}`
      case 'refused':
        return `${address}: refused, ${outcome.reason}`
      case 'unfinished':
        return `${address}: left before ${outcome.name} was finished (${outcome.bytes} bytes came)`
      case 'left':
        return `${address}: left without asking for anything`
    }
  },
  connected: (place) => `Connected to ${place}`,
  noConnection: (place, { kind, code }) =>
    kind === 'refused'
      ? `No server is listening on ${place} (${code}). Start the server first.`
      : kind === 'deadline'
        ? `${place} does not answer (${code}).`
        : `${place} cannot be reached (${code}).`,
  askName: 'Name of the file: ',
  notStarted: 'Nothing was sent completely; your file is where it was.',
  askOverwrite: (name) => `The server already has ${name}. Overwrite it? (yes/no): `,
  sending: (name, size) => `Sending ${name}: ${size} bytes`,
  ending: (name, end) => {
    switch (end.kind) {
      case 'received':
        return `The server confirmed the ${end.size} bytes of ${name}. The local copy was deleted.`
      case 'kept':
        return end.why === 'changed'
          ? `The server received ${name}, but the file changed while it was sent: it is not deleted.`
          : `The server received ${name}, but the local copy could not be deleted (${end.detail}).`
      case 'cancelled':
        return `Cancelled: the server keeps its ${name} and you keep yours.`
      case 'no-file':
        return `There is no file “${name}” in the folder. Nothing was sent.`
      case 'refused':
        return `The server did not accept ${name}: ${end.reason}`
      case 'unexpected':
        return `The server answered something unexpected: “${end.text}”. ${name} is not deleted.`
      case 'lost':
        return `${lostEn(end.why)} ${end.while === 'asking' ? 'Not sent' : 'Not confirmed'}: ${name}; it is not deleted.`
      case 'unreadable':
        return `${name} could not be read to its end (${end.code}).`
    }
  },
}

/** The words of both programs, by language. */
export const uploadWords: Readonly<Record<Language, UploadWords>> = { es, en }

function lostEs(why: Interruption): string {
  switch (why.kind) {
    case 'end':
      return 'El servidor cerró la conexión.'
    case 'reset':
      return `La conexión con el servidor se cortó (${why.code}).`
    case 'silence':
      return 'El servidor no contesta.'
    case 'too-long':
      return 'El servidor contestó una línea demasiado larga.'
  }
}

function lostEn(why: Interruption): string {
  switch (why.kind) {
    case 'end':
      return 'The server closed the connection.'
    case 'reset':
      return `The connection to the server broke (${why.code}).`
    case 'silence':
      return 'The server does not answer.'
    case 'too-long':
      return 'The server answered a line that is too long.'
  }
}
