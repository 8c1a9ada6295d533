/** A language that both programs speak; the texts of the exercise itself are Spanish in both. */
export type Language = 'es' | 'en'

/** Everything that both programs say in one language. */
export interface HelpdeskWords {
  readonly starting: string
  listening(place: string): string
  readonly howToLeave: string
  readonly leaving: string
  said(client: string, text: string): string
  ready(place: string): string
  tooLong(bytes: number): string
  unreachable(place: string, code: string): string
  refused(place: string): string
  silence(place: string, tries: number): string
  readonly ended: string
}

const es: HelpdeskWords = {
  starting: 'Iniciando servidor...',
  listening: (place) => `Servidor escuchando en ${place}`,
  howToLeave: 'CTRL + C -> SALIR',
  leaving: 'Cerrando servidor...',
  said: (client, text) => `${client} dice: ${text}`,
  ready: (place) => `Hablando con ${place}. Escribe «exit» para terminar.`,
  tooLong: (bytes) => `El texto mide más de ${bytes} bytes y no cabe en un datagrama: no se envió.`,
  unreachable: (place, code) => `No se pudo llegar a ${place} (${code}).`,
  refused: (place) => `No hay nadie escuchando en ${place}, avisa el sistema. ¿Está iniciado el servidor?`,
  silence: (place, tries) => `${place} no ha respondido después de ${tries} intentos. ¿Está iniciado el servidor?`,
  ended: 'Conversación terminada.',
}

const en: HelpdeskWords = {
  starting: 'Starting the server...',
  listening: (place) => `Server listening on ${place}`,
  howToLeave: 'CTRL + C -> LEAVE',
  leaving: 'Closing the server...',
  said: (client, text) => `${client} says: ${text}`,
  ready: (place) => `Talking with ${place}. Type “exit” to end.`,
  tooLong: (bytes) => `The text is longer than ${bytes} bytes and fits no datagram: it was not sent.`,
  unreachable: (place, code) => `${place} could not be reached (${code}).`,
  refused: (place) => `Nobody is listening on ${place}, the system reports. Has the server been started?`,
  silence: (place, tries) => `${place} has not answered after ${tries} tries. Has the server been started?`,
  ended: 'The conversation has ended.',
}

/** The words of both programs, by language. */
export const helpdeskWords: Readonly<Record<Language, HelpdeskWords>> = { es, en }
