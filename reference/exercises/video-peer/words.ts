import type { ConnectProblem } from '../../net/connect-socket.ts'
import type { DialogueEnding } from '../../net/text-dialogue.ts'
import { printableText } from '../../wire/printable-text.ts'
import type { DownloadOutcome } from './download-video.ts'

/** A language that the programs speak. */
export type Language = 'es' | 'en'

/** Everything that a peer says in one language. */
export interface PeerWords {
  connected(place: string): string
  readonly prompt: string
  providing(port: number, folder: string): string
  notProviding(port: number, code: string): string
  answer(text: string): string
  more(text: string): string
  noAnswer(line: string, seconds: number): string
  tooLong(bytes: number): string
  queued(video: string): string
  progress(video: string, percent: number): string
  outcome(video: string, outcome: DownloadOutcome): string
  dropped(videos: readonly string[]): string
  readonly waiting: string
  ending(ending: DialogueEnding): string
  notConnected(place: string, problem: ConnectProblem): string
}

const es: PeerWords = {
  connected: (place) => `Conectado al servidor central en ${place}. Comandos: INSC, VIDEOS, INFO, DESCARGAR y salir.`,
  prompt: 'Escribe un mensaje (o «salir» para terminar): ',
  providing: (port, folder) => `Compartiendo los videos de ${folder} en el puerto ${port}.`,
  notProviding: (port, code) =>
    code === 'EADDRINUSE'
      ? `El puerto ${port} ya está ocupado: no se comparten videos. Elige otro con --listen.`
      : `No se puede escuchar en el puerto ${port} (${code}): no se comparten videos.`,
  answer: (text) => `Respuesta del servidor: ${text}`,
  more: (text) => `El servidor dice además: ${text}`,
  noAnswer: (line, seconds) => `El servidor no ha respondido a «${line}» en ${seconds} s.`,
  tooLong: (bytes) => `El comando ocupa ${bytes} bytes y el máximo es 1024: no se envió.`,
  queued: (video) => `Descarga de «${video}» añadida a la cola.`,
  progress: (video, percent) => `Descargando ${video}: ${percent}% completo`,
  outcome: (video, outcome) => {
    if (outcome.kind === 'stored') return `Video «${video}» descargado con éxito (${outcome.bytes} bytes).`
    return `No se descargó «${video}»: ${reasonInSpanish(outcome)}`
  },
  dropped: (videos) => `Se abandonan las descargas pendientes: ${videos.join(', ')}.`,
  waiting: 'Esperando que terminen las descargas pendientes...',
  ending: (ending) =>
    ({
      left: 'Cliente finalizado. ¡Hasta pronto!',
      end: 'El servidor central cerró la conexión.',
      reset: `La conexión con el servidor central se cortó${ending.kind === 'reset' ? ` (${ending.code})` : ''}.`,
    })[ending.kind],
  notConnected: (place, { kind, code }) =>
    kind === 'refused'
      ? `No hay ningún servidor central escuchando en ${place}. ¿Está iniciado, y es ese su puerto?`
      : kind === 'deadline'
        ? `${place} no respondió a tiempo.`
        : `No se pudo llegar a ${place} (${code}).`,
}

function reasonInSpanish(outcome: Exclude<DownloadOutcome, { kind: 'stored' }>): string {
  if (outcome.kind === 'refused') return `el otro cliente respondió «${printableText(outcome.text)}»`
  if (outcome.kind === 'malformed')
    return `su respuesta no empieza con el tamaño, sino con «${printableText(outcome.header)}»`
  if (outcome.kind === 'no-connection') return `no se pudo conectar con el otro cliente (${outcome.problem.code})`
  if (outcome.kind === 'disk') return `no se pudo guardar (${outcome.code})`
  if (outcome.kind === 'bad-name') return 'su nombre no es el de un archivo'
  if (outcome.kind === 'aborted') return 'se abandonó'
  const how = { end: 'cerró la conexión', reset: 'cortó la conexión', silence: 'dejó de enviar' }[outcome.how]
  const { state } = outcome
  const far = state.kind === 'content' ? `con ${state.received} de ${state.size} bytes` : 'antes de decir el tamaño'
  return `el otro cliente ${how} ${far}; no se guarda nada`
}

const en: PeerWords = {
  connected: (place) =>
    `Connected to the central server at ${place}. Commands: INSC, VIDEOS, INFO, DESCARGAR and salir.`,
  prompt: 'Type a message (or “salir” to leave): ',
  providing: (port, folder) => `Offering the videos of ${folder} on port ${port}.`,
  notProviding: (port, code) =>
    code === 'EADDRINUSE'
      ? `Port ${port} is in use: no videos are offered. Choose another one with --listen.`
      : `Cannot listen on port ${port} (${code}): no videos are offered.`,
  answer: (text) => `The server answers: ${text}`,
  more: (text) => `The server adds: ${text}`,
  noAnswer: (line, seconds) => `The server has not answered “${line}” within ${seconds} s.`,
  tooLong: (bytes) => `The command takes ${bytes} bytes and at most 1024 are allowed: it was not sent.`,
  queued: (video) => `Download of “${video}” added to the queue.`,
  progress: (video, percent) => `Downloading ${video}: ${percent}% done`,
  outcome: (video, outcome) => {
    if (outcome.kind === 'stored') return `Video “${video}” downloaded (${outcome.bytes} bytes).`
    return `“${video}” was not downloaded: ${reasonInEnglish(outcome)}`
  },
  dropped: (videos) => `Pending downloads are given up: ${videos.join(', ')}.`,
  waiting: 'Waiting for the pending downloads...',
  ending: (ending) =>
    ({
      left: 'The client has ended. See you soon!',
      end: 'The central server closed the connection.',
      reset: `The connection to the central server broke${ending.kind === 'reset' ? ` (${ending.code})` : ''}.`,
    })[ending.kind],
  notConnected: (place, { kind, code }) =>
    kind === 'refused'
      ? `No central server is listening on ${place}. Has it been started, and is that its port?`
      : kind === 'deadline'
        ? `${place} did not answer in time.`
        : `${place} could not be reached (${code}).`,
}

function reasonInEnglish(outcome: Exclude<DownloadOutcome, { kind: 'stored' }>): string {
  if (outcome.kind === 'refused') return `the other client answered “${printableText(outcome.text)}”`
  if (outcome.kind === 'malformed')
    return `its answer begins with “${printableText(outcome.header)}”, not with the size`
  if (outcome.kind === 'no-connection') return `the other client could not be reached (${outcome.problem.code})`
  if (outcome.kind === 'disk') return `it could not be stored (${outcome.code})`
  if (outcome.kind === 'bad-name') return 'its name is no name of a file'
  if (outcome.kind === 'aborted') return 'it was given up'
  const how = { end: 'closed the connection', reset: 'broke the connection', silence: 'stopped sending' }[outcome.how]
  const { state } = outcome
  const far = state.kind === 'content' ? `with ${state.received} of ${state.size} bytes` : 'before it told the size'
  return `the other client ${how} ${far}; nothing is kept`
}

/** The words of a peer, by language. */
export const peerWords: Readonly<Record<Language, PeerWords>> = { es, en }
