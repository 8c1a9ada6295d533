import type { UploadEnd } from './client.ts'
import type { RefusalReason } from './refusal-reason.ts'
import type { UploadNews } from './upload-conversation.ts'

/** A language that both programs speak. */
export type Language = 'es' | 'en'

/** Everything that both programs say in one language. */
export interface UploadWords {
  readonly starting: string
  listening(place: string): string
  readonly howToLeave: string
  readonly leaving: string
  news(place: string, news: UploadNews): string
  readonly reasons: Readonly<Record<RefusalReason, string>>
  readonly askName: string
  readonly nothingToSend: string
  missing(name: string): string
  askOverwrite(name: string): string
  readonly yesOrNo: string
  sending(name: string, bytes: number): string
  readonly nobodyNow: string
  ending(name: string, place: string, end: UploadEnd): string
  notDeleted(name: string, code: string): string
  problem(name: string, code: string): string
}

const es: UploadWords = {
  starting: 'Iniciando servidor...',
  listening: (place) => `Servidor escuchando en ${place}`,
  howToLeave: 'CTRL + C -> SALIR',
  leaving: 'Cerrando servidor...',
  news: (place, news) => {
    if (news.kind === 'stored') return `${place}: recibido «${news.name}» (${news.bytes} bytes)`
    if (news.kind === 'cancelled') return `${place}: no quiere sobrescribir «${news.name}»`
    if (news.kind === 'refused') return `${place}: rechazado, ${news.reason}`
    return `${place}: dejó «${news.name}» a medias, con ${news.bytes} bytes; no se guarda`
  },
  reasons: {
    unknown: 'no se entiende el mensaje',
    turn: 'ese mensaje no toca ahora',
    name: 'nombre no permitido',
    size: 'fichero demasiado grande',
    occupied: 'con ese nombre hay algo que no es un fichero',
    piece: 'un trozo lleva 1024 bytes como máximo',
    excess: 'llegaron más bytes que los anunciados',
    disk: 'no se pudo guardar',
    taken: 'otro cliente creó ese fichero mientras tanto',
    full: 'hay demasiados clientes',
  },
  askName: 'Nombre del fichero que quieres enviar: ',
  nothingToSend: 'No se envió nada.',
  missing: (name) => `No existe el fichero «${name}» o no se puede leer. No se envió nada.`,
  askOverwrite: (name) => `El servidor ya tiene «${name}». ¿Sobrescribirlo? (si/no): `,
  yesOrNo: 'Responde si o no.',
  sending: (name, bytes) => `Enviando «${name}» (${bytes} bytes)...`,
  nobodyNow: 'El servidor ya no está en ese puerto; se sigue intentando.',
  ending: (name, place, end) => {
    const kept = `«${name}» se queda donde está.`
    switch (end.kind) {
      case 'received':
        return `El servidor recibió «${name}». Se ha borrado de esta carpeta.`
      case 'cancelled':
        return `Transferencia cancelada. ${kept}`
      case 'left':
        return `Envío abandonado. ${kept}`
      case 'changed':
        return `El fichero cambió mientras se enviaba. ${kept}`
      case 'nobody':
        return `No hay ningún servidor escuchando en ${place}. ¿Está iniciado, y es ese su puerto? ${kept}`
      case 'silence':
        return `El servidor ${place} no responde, ni después de repetir el mensaje 10 veces. ${kept}`
      case 'refused':
        return `El servidor no aceptó el envío: ${end.reason}. ${kept}`
    }
  },
  notDeleted: (name, code) => `El servidor recibió «${name}», pero no se pudo borrar aquí (${code}).`,
  problem: (name, code) => `No se pudo enviar «${name}» (${code}).`,
}

const en: UploadWords = {
  starting: 'Starting server...',
  listening: (place) => `Server listening on ${place}`,
  howToLeave: 'CTRL + C -> LEAVE',
  leaving: 'Closing server...',
  news: (place, news) => {
    if (news.kind === 'stored') return `${place}: received “${news.name}” (${news.bytes} bytes)`
    if (news.kind === 'cancelled') return `${place}: does not want to overwrite “${news.name}”`
    if (news.kind === 'refused') return `${place}: refused, ${news.reason}`
    return `${place}: left “${news.name}” unfinished after ${news.bytes} bytes; it is not kept`
  },
  reasons: {
    unknown: 'the message is not understood',
    turn: 'this is not the time for that message',
    name: 'that name is not allowed',
    size: 'the file is too big',
    occupied: 'that name belongs to something that is no file',
    piece: 'a piece carries at most 1024 bytes',
    excess: 'more bytes came than were announced',
    disk: 'it could not be stored',
    taken: 'another client has made that file meanwhile',
    full: 'there are too many clients',
  },
  askName: 'Name of the file to send: ',
  nothingToSend: 'Nothing was sent.',
  missing: (name) => `There is no file “${name}”, or it cannot be read. Nothing was sent.`,
  askOverwrite: (name) => `The server already has “${name}”. Overwrite it? (yes/no): `,
  yesOrNo: 'Answer yes or no.',
  sending: (name, bytes) => `Sending “${name}” (${bytes} bytes)...`,
  nobodyNow: 'The server has left that port; still trying.',
  ending: (name, place, end) => {
    const kept = `“${name}” stays where it is.`
    switch (end.kind) {
      case 'received':
        return `The server received “${name}”. It was deleted from this folder.`
      case 'cancelled':
        return `Transfer cancelled. ${kept}`
      case 'left':
        return `Transfer given up. ${kept}`
      case 'changed':
        return `The file changed while it was sent. ${kept}`
      case 'nobody':
        return `No server is listening on ${place}. Has it been started, and is that its port? ${kept}`
      case 'silence':
        return `The server ${place} does not answer, not even after 10 repeats of the message. ${kept}`
      case 'refused':
        return `The server did not take the file: ${end.reason}. ${kept}`
    }
  },
  notDeleted: (name, code) => `The server received “${name}”, but it could not be deleted here (${code}).`,
  problem: (name, code) => `“${name}” could not be sent (${code}).`,
}

/** The words of both programs, by language. */
export const uploadWords: Readonly<Record<Language, UploadWords>> = { es, en }
