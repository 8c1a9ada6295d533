import type { ConnectProblem } from '../../net/connect-socket.ts'
import type { ReversalOutcome } from './client.ts'
import type { ReversalNews } from './reversal-conversation.ts'

/** A language that both programs speak. */
export type Language = 'es' | 'en'

/** Everything that both programs say in one language. */
export interface ReverseWords {
  news(news: ReversalNews): string
  problem(message: string): string
  readonly askName: string
  readonly nothingSent: string
  missing(name: string): string
  readonly sent: string
  readonly received: string
  result(outcome: Extract<ReversalOutcome, { kind: 'reversed' }>): string
  failed(outcome: Exclude<ReversalOutcome, { kind: 'reversed' }>): string
  noConnection(place: string, problem: ConnectProblem): string
}

const es: ReverseWords = {
  news: (news) => {
    if (news.kind === 'reversed') return `Invertido «${news.name}» (${bytes(news.size)})`
    return news.kind === 'refused'
      ? `Rechazado: ${news.reason}`
      : `El cliente se fue sin terminar de enviar «${news.name}»`
  },
  problem: (message) => `Error con un cliente: ${message}`,
  askName: 'Nombre del archivo: ',
  nothingSent: 'No se envió nada.',
  missing: (name) => `El archivo «${name}» no existe en esta carpeta: no se envió nada.`,
  sent: 'Archivo enviado',
  received: 'Recibido archivo invertido',
  result: ({ stored, size, text }) =>
    `Guardado como «${stored}». Tamaño: ${bytes(size)}.${text === undefined ? '' : `\n${text}`}`,
  failed: (outcome) => {
    if (outcome.kind === 'refused') return `El servidor no invirtió el archivo: ${outcome.reason}`
    if (outcome.kind === 'malformed') return `El servidor respondió algo que no es un tamaño: «${outcome.text}»`
    if (outcome.kind === 'shrank') return 'El archivo cambió mientras se enviaba: se cerró la conexión.'
    if (outcome.kind === 'disk') return `No se pudo guardar el archivo invertido (${outcome.code}).`
    return {
      end: 'El servidor cerró la conexión antes de terminar: no se guardó nada.',
      reset: 'La conexión se cortó: no se guardó nada.',
      silence: 'El servidor dejó de responder: no se guardó nada.',
      'too-long': 'El servidor respondió una línea demasiado larga.',
    }[outcome.by.kind]
  },
  noConnection: (place, { kind, code }) =>
    kind === 'refused'
      ? `No hay ningún servidor escuchando en ${place}. ¿Está iniciado, y es ese su puerto?`
      : kind === 'deadline'
        ? `${place} no respondió a tiempo.`
        : `No se pudo llegar a ${place} (${code}).`,
}

const en: ReverseWords = {
  news: (news) => {
    if (news.kind === 'reversed') return `Reversed “${news.name}” (${bytes(news.size)})`
    return news.kind === 'refused'
      ? `Refused: ${news.reason}`
      : `The client left before “${news.name}” was sent to its end`
  },
  problem: (message) => `Error with a client: ${message}`,
  askName: 'Name of the file: ',
  nothingSent: 'Nothing was sent.',
  missing: (name) => `There is no file “${name}” in this folder: nothing was sent.`,
  sent: 'File sent (Archivo enviado)',
  received: 'Reversed file received (Recibido archivo invertido)',
  result: ({ stored, size, text }) =>
    `Stored as “${stored}”. Size: ${bytes(size)}.${text === undefined ? '' : `\n${text}`}`,
  failed: (outcome) => {
    if (outcome.kind === 'refused') return `The server did not reverse the file: ${outcome.reason}`
    if (outcome.kind === 'malformed') return `The server answered something that is no size: “${outcome.text}”`
    if (outcome.kind === 'shrank') return 'The file changed while it was sent: the connection was closed.'
    if (outcome.kind === 'disk') return `The reversed file could not be stored (${outcome.code}).`
    return {
      end: 'The server closed the connection too early: nothing was stored.',
      reset: 'The connection broke: nothing was stored.',
      silence: 'The server stopped answering: nothing was stored.',
      'too-long': 'The server answered a line that is too long.',
    }[outcome.by.kind]
  },
  noConnection: (place, { kind, code }) =>
    kind === 'refused'
      ? `No server is listening on ${place}. Has it been started, and is that its port?`
      : kind === 'deadline'
        ? `${place} did not answer in time.`
        : `${place} could not be reached (${code}).`,
}

function bytes(count: number): string {
  return count === 1 ? '1 byte' : `${count} bytes`
}

/** The words of both programs, by language. */
export const reverseWords: Readonly<Record<Language, ReverseWords>> = { es, en }
