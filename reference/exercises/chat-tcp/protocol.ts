import {
  type ChatReply,
  type ChatRequest,
  readChatReply,
  readChatRequest,
  writeChatReply,
  writeChatRequest,
} from '../../wire/chat-message.ts'

/** The port when none is given. */
export const defaultPort = 50008

/** The most bytes of one text. */
export const maxTextBytes = 65_536

/** The most bytes of one line, without its newline. */
export const maxLineBytes = maxTextBytes + 'MSG '.length

/** A request of a person's program as a line; a line break inside a text becomes a space. */
export function encodeRequest(request: Exclude<ChatRequest, { kind: 'invalid' }>): Buffer {
  return line(writeChatRequest(request))
}

/** A reply of the server as a line; a line break inside a text becomes a space. */
export function encodeReply(reply: ChatReply): Buffer {
  return line(writeChatReply(reply))
}

/** Reads a line of a person's program, without its newline. */
export function parseRequest(bytes: Buffer): ChatRequest {
  return readChatRequest(bytes, maxTextBytes)
}

/** Reads a line of the server, without its newline. */
export function parseReply(bytes: Buffer): ChatReply {
  return readChatReply(bytes)
}

function line(text: string): Buffer {
  return Buffer.from(`${text.replaceAll('\n', ' ')}\n`)
}
