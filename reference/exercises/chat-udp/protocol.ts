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

/** The most bytes of one text, so that its datagram fits in one Ethernet frame. */
export const maxTextBytes = 1400

/** A request of a person's program as a datagram. */
export function encodeRequest(request: Exclude<ChatRequest, { kind: 'invalid' }>): Buffer {
  return Buffer.from(writeChatRequest(request))
}

/** A reply of the server as a datagram. */
export function encodeReply(reply: ChatReply): Buffer {
  return Buffer.from(writeChatReply(reply))
}

/** Reads a datagram of a person's program. */
export function parseRequest(bytes: Buffer): ChatRequest {
  return readChatRequest(bytes, maxTextBytes)
}

/** Reads a datagram of the server. */
export function parseReply(bytes: Buffer): ChatReply {
  return readChatReply(bytes)
}
