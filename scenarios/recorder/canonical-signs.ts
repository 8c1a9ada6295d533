import { decodeLength } from '../../reference/wire/length-prefix.ts'
import { exercises } from '../runner/exercises.ts'
import type { FirstWords } from './first-words.ts'

/** Whether a conversation that begins with `words` is one of this exercise on the wire that its scenarios are written in. */
export function isCanonical(exercise: string, words: FirstWords): boolean {
  const { framing } = exercises.get(exercise) ?? {}
  if (framing?.kind === 'length') return beginsWithFrame(framing, words.client)
  const sign = signs[exercise]
  if (!sign) return true
  const [client, server] = [words.client.toString('utf8'), words.server.toString('utf8')]
  const [isClient, isServer] = [sign.client?.test(client) === true, sign.server?.test(server) === true]
  return sign.isBoth ? isClient && isServer : isClient || isServer
}

/** The exercises, of those with this transport, that a conversation may be of; an echo only where nothing else fits. */
export function exercisesLike(transport: 'tcp' | 'udp', words: FirstWords): string[] {
  const candidates = [...exercises.values()].filter((each) => each.transport === transport).map(({ id }) => id)
  const told = candidates.filter((id) => (signs[id] ?? framed(id)) && !id.startsWith('echo') && isCanonical(id, words))
  const echo = candidates.filter((id) => id.startsWith('echo'))
  const isEcho = words.client.length > 0 && words.server.length > 0 && isBeginning(words)
  return told.length === 0 && isEcho ? echo : told
}

/** What one side says first, and where that is not enough, both. */
interface Sign {
  readonly client?: RegExp
  readonly server?: RegExp
  readonly isBoth?: true
}

const signs: Readonly<Record<string, Sign>> = {
  'echo-tcp': { client: /^[^\n]*\n/ },
  'upload-tcp': { client: /^SUBIR .+ \d+\r?\n(?![\s\S]*SALIR\r?\n$)/ },
  'four-parts': { client: /^IP \S+\r?\n/ },
  image: { client: /^[^\n]+\.jpe?g\r?\n/i },
  reverse: { client: /^INVERTIR .+ \d+\r?\n/ },
  'simple-ftp': { client: /^(?:(?:LISTAR|SALIR|DESCARGAR .+)\r?\n|SUBIR .+ \d+\r?\n[\s\S]*SALIR\r?\n$)/ },
  'chat-tcp': { client: /^(?:MSG .*|desconectar)\r?\n/, server: /^(?:TURNO|ESPERA)\r?\n/ },
  'video-index': { client: /^(?:INSC|VIDEOS|INFO|DESCARGAR)\b[^\n]*$/i, server: /^(?!\d+\r?\n|ERROR )/, isBoth: true },
  'video-peer': { client: /^DESCARGAR [^\n]+$/, server: /^(?:\d+\r?\n|ERROR )/, isBoth: true },
  'upload-udp': { client: /^SUBIR .+ \d+$/ },
  'chat-udp': { client: /^(?:UNIRSE|ENTRAR|MSG\b|desconectar)/, server: /^(?:TURNO|ESPERA)\b/ },
  'remote-shell': { client: /^(?:ls|(?:rm|cd|mv|write) \S.*)$/s },
  helpdesk: { server: /^¡Bienvenid|cuál es su nombre/i },
}

function framed(exercise: string): boolean {
  return exercises.get(exercise)?.framing.kind === 'length'
}

function beginsWithFrame(
  framing: Extract<NonNullable<ReturnType<typeof framingOf>>, { kind: 'length' }>,
  bytes: Buffer,
) {
  const { field, maxBodyBytes, readBody } = framing
  if (bytes.length < field.bytes) return false
  const length = decodeLength(bytes, field)
  const body = bytes.subarray(field.bytes, field.bytes + length)
  return length > 0 && length <= maxBodyBytes && body.length === length && readBody(body).problem === undefined
}

function framingOf(exercise: string) {
  return exercises.get(exercise)?.framing
}

/** What came back is what was said, as far as it came. */
function isBeginning({ client, server }: FirstWords): boolean {
  const size = Math.min(client.length, server.length)
  return client.subarray(0, size).equals(server.subarray(0, size))
}
