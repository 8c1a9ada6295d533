import type { ConnectProblem } from '../../net/connect-socket.ts'
import type { EchoAnswer } from './echo-dialogue.ts'

/** A language that both programs speak. */
export type Language = 'es' | 'en'

/** Everything that both programs say in one language. */
export interface EchoWords {
  readonly starting: string
  listening(place: string): string
  readonly howToLeave: string
  readonly leaving: string
  joined(client: string): string
  said(client: string, text: string): string
  left(client: string): string
  connected(place: string): string
  notConnected(place: string, problem: ConnectProblem): string
  readonly prompt: string
  answer(text: string): string
  more(text: string): string
  tooLong(bytes: number): string
  ending(ending: Exclude<EchoAnswer, { kind: 'text' }>): string
  readonly goodbye: string
}

const es: EchoWords = {
  starting: 'Iniciando servidor...',
  listening: (place) => `Servidor escuchando en ${place}`,
  howToLeave: 'CTRL + C -> SALIR',
  leaving: 'Cerrando servidor...',
  joined: (client) => `${client} se conectó`,
  said: (client, text) => `${client} dice: ${text}`,
  left: (client) => `${client} se fue`,
  connected: (place) => `Conectado a ${place}.`,
  notConnected: (place, { kind, code }) =>
    kind === 'refused'
      ? `No hay ningún servidor escuchando en ${place}: conexión rechazada. ¿Está iniciado, y es ese su puerto?`
      : kind === 'deadline'
        ? `${place} no respondió a tiempo.`
        : `No se pudo llegar a ${place} (${code}).`,
  prompt: 'Mensaje (o «salir»): ',
  answer: (text) => `Respuesta del servidor: ${text}`,
  more: (text) => `El servidor dice además: ${text}`,
  tooLong: (bytes) => `El mensaje mide más de ${bytes} bytes: no se envió.`,
  ending: (ending) => {
    if (ending.kind === 'end') return 'El servidor cerró la conexión.'
    if (ending.kind === 'reset') return `La conexión con el servidor se cortó (${ending.code}).`
    return `El servidor no ha respondido en ${ending.waitedMs / 1000} s.`
  },
  goodbye: 'Hasta luego.',
}

const en: EchoWords = {
  starting: 'Starting the server...',
  listening: (place) => `Server listening on ${place}`,
  howToLeave: 'CTRL + C -> LEAVE',
  leaving: 'Closing the server...',
  joined: (client) => `${client} connected`,
  said: (client, text) => `${client} says: ${text}`,
  left: (client) => `${client} left`,
  connected: (place) => `Connected to ${place}.`,
  notConnected: (place, { kind, code }) =>
    kind === 'refused'
      ? `No server is listening on ${place}: connection refused. Has it been started, and is that its port?`
      : kind === 'deadline'
        ? `${place} did not answer in time.`
        : `${place} could not be reached (${code}).`,
  prompt: 'Message (or “salir”): ',
  answer: (text) => `The server answers: ${text}`,
  more: (text) => `The server adds: ${text}`,
  tooLong: (bytes) => `The message is longer than ${bytes} bytes: it was not sent.`,
  ending: (ending) => {
    if (ending.kind === 'end') return 'The server closed the connection.'
    if (ending.kind === 'reset') return `The connection to the server broke (${ending.code}).`
    return `The server has not answered within ${ending.waitedMs / 1000} s.`
  },
  goodbye: 'See you soon.',
}

/** The words of both programs, by language. */
export const echoWords: Readonly<Record<Language, EchoWords>> = { es, en }
