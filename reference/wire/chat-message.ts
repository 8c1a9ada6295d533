/** What a person's program tells the server of a chat; `invalid` is what could not be understood, with why. */
export type ChatRequest =
  | { readonly kind: 'join' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'invalid'; readonly why: string }

/** What the server of a chat tells a person's program; `other` is none of its words. */
export type ChatReply =
  | { readonly kind: 'turn' | 'wait' | 'end' }
  | { readonly kind: 'text' | 'other'; readonly text: string }
  | { readonly kind: 'error'; readonly why: string }

/** The reasons that an `ERROR` gives. */
export const chatErrors = {
  notYourTurn: 'no es su turno',
  notJoined: 'primero envíe UNIRSE',
  full: 'no hay lugar',
  unknown: 'mensaje desconocido',
  notUtf8: 'el texto no es UTF-8',
  tooLong: (maxTextBytes: number) => `el texto pasa de ${maxTextBytes} bytes`,
} as const

/** The word that ends a conversation, on the wire and on the keyboard. */
export const leaveWord = 'desconectar'

/** What a request is written as, without what ends a line. */
export function writeChatRequest(request: Exclude<ChatRequest, { kind: 'invalid' }>): string {
  if (request.kind === 'text') return `MSG ${request.text}`
  return request.kind === 'join' ? 'UNIRSE' : leaveWord
}

/** What a reply is written as, without what ends a line. */
export function writeChatReply(reply: ChatReply): string {
  switch (reply.kind) {
    case 'text':
      return `MSG ${reply.text}`
    case 'error':
      return `ERROR ${reply.why}`
    case 'other':
      return reply.text
    default:
      return bareReplies[reply.kind]
  }
}

/** Reads one message of a person's program. */
export function readChatRequest(bytes: Buffer, maxTextBytes: number): ChatRequest {
  const text = textOf(bytes)
  if (text === undefined) return { kind: 'invalid', why: chatErrors.notUtf8 }
  const word = text.trim()
  if (word === 'UNIRSE') return { kind: 'join' }
  if (word.toLowerCase() === leaveWord) return { kind: 'leave' }
  if (word !== 'MSG' && !text.startsWith('MSG ')) return { kind: 'invalid', why: chatErrors.unknown }
  const said = text.slice('MSG '.length)
  return Buffer.byteLength(said) > maxTextBytes
    ? { kind: 'invalid', why: chatErrors.tooLong(maxTextBytes) }
    : { kind: 'text', text: said }
}

/** Reads one message of the server. */
export function readChatReply(bytes: Buffer): ChatReply {
  const text = textOf(bytes) ?? bytes.toString()
  const word = text.trim()
  for (const kind of ['turn', 'wait', 'end'] as const) if (word === bareReplies[kind]) return { kind }
  if (word === 'MSG' || text.startsWith('MSG ')) return { kind: 'text', text: text.slice('MSG '.length) }
  return text.startsWith('ERROR') ? { kind: 'error', why: text.slice('ERROR'.length).trim() } : { kind: 'other', text }
}

const bareReplies = { turn: 'TURNO', wait: 'ESPERA', end: 'FIN' } as const
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}
