import type { ConnectProblem } from '../../net/connect-socket.ts'
import type { ImageOutcome } from './client.ts'
import type { ImageNews } from './image-conversation.ts'

/** A language that both programs speak. */
export type Language = 'es' | 'en'

/** Everything that both programs say in one language. */
export interface ImageWords {
  news(news: ImageNews): string
  problem(message: string): string
  readonly askName: string
  readonly nothingAsked: string
  badName(name: string): string
  stored(name: string, size: number): string
  failed(name: string, outcome: Exclude<ImageOutcome, { kind: 'stored' }>): string
  noConnection(place: string, problem: ConnectProblem): string
}

const es: ImageWords = {
  news: (news) => {
    if (news.kind === 'sent') return `Enviada «${news.name}» (${bytes(news.size)})`
    return news.kind === 'refused'
      ? `No se envía «${news.name}»: ${news.reason}`
      : `El cliente se fue sin recibir «${news.name}» hasta el final`
  },
  problem: (message) => `Error con un cliente: ${message}`,
  askName: 'Nombre de la imagen: ',
  nothingAsked: 'No se pidió nada.',
  badName: (name) => `«${name}» no es el nombre de un archivo .jpg: no se pidió nada.`,
  stored: (name, size) => `Imagen «${name}» recibida y guardada (${bytes(size)}).`,
  failed: (name, outcome) => {
    if (outcome.kind === 'refused') return `Error: el servidor no envió «${name}»: ${outcome.reason}`
    if (outcome.kind === 'malformed') return `El servidor respondió algo que no se entiende: «${outcome.text}»`
    if (outcome.kind === 'disk') return `No se pudo guardar «${name}» (${outcome.code}).`
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

const en: ImageWords = {
  news: (news) => {
    if (news.kind === 'sent') return `Sent “${news.name}” (${bytes(news.size)})`
    return news.kind === 'refused'
      ? `“${news.name}” is not sent: ${news.reason}`
      : `The client left before “${news.name}” was sent to its end`
  },
  problem: (message) => `Error with a client: ${message}`,
  askName: 'Name of the image: ',
  nothingAsked: 'Nothing was asked for.',
  badName: (name) => `“${name}” is not the name of a .jpg file: nothing was asked for.`,
  stored: (name, size) => `Image “${name}” received and stored (${bytes(size)}).`,
  failed: (name, outcome) => {
    if (outcome.kind === 'refused') return `Error: the server did not send “${name}”: ${outcome.reason}`
    if (outcome.kind === 'malformed') return `The server answered something that is not understood: “${outcome.text}”`
    if (outcome.kind === 'disk') return `“${name}” could not be stored (${outcome.code}).`
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
export const imageWords: Readonly<Record<Language, ImageWords>> = { es, en }
