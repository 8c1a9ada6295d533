/** The port of the assignment's central server. */
export const defaultPort = 1025

/** The longest command: what the sheet's server takes with one `recv`. */
export const maxCommandBytes = 1024

/** The four command words. */
export type CommandWord = 'INSC' | 'VIDEOS' | 'INFO' | 'DESCARGAR'

/** What a received command asks for; `bad-format` knows its word but not the rest. */
export type Command =
  | { readonly kind: 'register'; readonly name: string; readonly ip: string; readonly port: string }
  | { readonly kind: 'add-videos'; readonly name: string; readonly videos: readonly string[] }
  | { readonly kind: 'list' }
  | { readonly kind: 'find'; readonly video: string }
  | { readonly kind: 'bad-format'; readonly word: CommandWord }
  | { readonly kind: 'unknown' }

/** What the central server answers, by its class. */
export type Reply =
  | { readonly kind: 'registered'; readonly name: string }
  | { readonly kind: 'list'; readonly videos: readonly string[] }
  | { readonly kind: 'found'; readonly ip: string; readonly port: string }
  | { readonly kind: 'bad-format'; readonly word: CommandWord }
  | { readonly kind: 'duplicate' | 'unknown-client' | 'not-registered' | 'videos-added' }
  | { readonly kind: 'none' | 'not-found' | 'unknown-command' }

/** The text that registers a client. */
export function insc(name: string, ip: string, port: number | string): string {
  return `INSC ${name} ${ip} ${port}`
}

/** The text that adds videos to a client. */
export function videos(name: string, names: readonly string[]): string {
  return ['VIDEOS', name, names.length, ...names].join(' ')
}

/** The text that asks for the names of all videos. */
export const info = 'INFO'

/** The text that asks who has a video. */
export function descargar(video: string): string {
  return `DESCARGAR ${video}`
}

/** Reads a command: words apart by white space, the first one in any case; the count of `VIDEOS` is not compared. */
export function readCommand(text: string): Command {
  const [first = '', ...rest] = splitWords(text)
  const word = first.toUpperCase()
  if (!isCommandWord(word)) return { kind: 'unknown' }
  return readers[word](rest) ?? { kind: 'bad-format', word }
}

/** The words of a text, parted as Python's `str.split()` parts them. */
export function splitWords(text: string): string[] {
  return text.split(/[\s\u001c-\u001f\u0085]+/).filter((word) => word !== '')
}

/** The exact text of an answer, as the sheet's server gives it. */
export function replyText(reply: Reply): string {
  if (reply.kind === 'registered') return `El cliente ${reply.name} ha sido agregado exitosamente`
  if (reply.kind === 'list') return reply.videos.join('\n')
  if (reply.kind === 'found') return `EXITO ${reply.ip} ${reply.port}`
  if (reply.kind === 'bad-format') return `Formato de entrada incorrecto\n${usages[reply.word]}`
  return sentences[reply.kind]
}

const usages: Readonly<Record<CommandWord, string>> = {
  INSC: 'INSC nom_cliente IP puerto_escucha',
  VIDEOS: 'VIDEOS nom_cliente cantidad_videos lista_videos',
  INFO: 'INFO',
  DESCARGAR: 'DESCARGAR nom_video',
}

const sentences = {
  duplicate: 'Usuario ya registrado',
  'unknown-client': 'El cliente proporcionado no existe. Asegúrese de inscribirlo primero',
  'not-registered': 'Regístrese primero',
  'videos-added': 'Se agregaron los videos exitosamente',
  none: 'No hay videos registrados',
  'not-found': 'El video que busca no existe',
  'unknown-command': 'Comando desconocido',
} as const

const readers: Readonly<Record<CommandWord, (rest: readonly string[]) => Command | undefined>> = {
  INSC: ([name, ip, port, ...more]) =>
    name && ip && port && more.length === 0 ? { kind: 'register', name, ip, port } : undefined,
  VIDEOS: ([name, count, ...names]) => (name && count ? { kind: 'add-videos', name, videos: names } : undefined),
  INFO: (rest) => (rest.length === 0 ? { kind: 'list' } : undefined),
  DESCARGAR: ([video, ...more]) => (video && more.length === 0 ? { kind: 'find', video } : undefined),
}

function isCommandWord(word: string): word is CommandWord {
  return Object.hasOwn(readers, word)
}
