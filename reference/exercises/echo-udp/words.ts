/** A language that both programs speak. */
export type Language = 'es' | 'en'

/** Everything that both programs say in one language. */
export interface EchoWords {
  readonly starting: string
  listening(place: string): string
  readonly howToLeave: string
  readonly leaving: string
  said(client: string, text: string): string
  ready(place: string): string
  readonly prompt: string
  answer(text: string): string
  more(text: string): string
  tooLong(bytes: number): string
  unreachable(place: string, code: string): string
  refused(place: string): string
  silence(place: string, tries: number): string
  readonly goodbye: string
}

const es: EchoWords = {
  starting: 'Iniciando servidor...',
  listening: (place) => `Servidor escuchando en ${place}`,
  howToLeave: 'CTRL + C -> SALIR',
  leaving: 'Cerrando servidor...',
  said: (client, text) => `${client} dice: ${text}`,
  ready: (place) => `Los mensajes van a ${place}. En UDP no hay conexión: nadie sabe todavía si hay alguien allí.`,
  prompt: 'Mensaje (o «salir»): ',
  answer: (text) => `Respuesta del servidor: ${text}`,
  more: (text) => `El servidor dice además: ${text}`,
  tooLong: (bytes) => `El mensaje mide más de ${bytes} bytes y no cabe en un datagrama: no se envió.`,
  unreachable: (place, code) => `No se pudo llegar a ${place} (${code}).`,
  refused: (place) => `No hay nadie escuchando en ${place}, avisa el sistema. ¿Está iniciado el servidor?`,
  silence: (place, tries) => `${place} no ha respondido después de ${tries} intentos. ¿Está iniciado el servidor?`,
  goodbye: 'Hasta luego.',
}

const en: EchoWords = {
  starting: 'Starting the server...',
  listening: (place) => `Server listening on ${place}`,
  howToLeave: 'CTRL + C -> LEAVE',
  leaving: 'Closing the server...',
  said: (client, text) => `${client} says: ${text}`,
  ready: (place) => `Messages go to ${place}. UDP has no connection: nobody knows yet whether anybody is there.`,
  prompt: 'Message (or “salir”): ',
  answer: (text) => `The server answers: ${text}`,
  more: (text) => `The server adds: ${text}`,
  tooLong: (bytes) => `The message is longer than ${bytes} bytes and fits no datagram: it was not sent.`,
  unreachable: (place, code) => `${place} could not be reached (${code}).`,
  refused: (place) => `Nobody is listening on ${place}, the system reports. Has the server been started?`,
  silence: (place, tries) => `${place} has not answered after ${tries} tries. Has the server been started?`,
  goodbye: 'See you soon.',
}

/** The words of both programs, by language. */
export const echoWords: Readonly<Record<Language, EchoWords>> = { es, en }
