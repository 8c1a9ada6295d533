import {
  encodeOverwriteChoice,
  encodeUploadAnswer,
  encodeUploadOffer,
  type OverwriteChoice,
  parseOverwriteChoice,
  parseUploadAnswer,
  parseUploadOffer,
  type UploadAnswer,
  type UploadOffer,
} from '../../wire/upload-texts.ts'

/** The port when none is given. */
export const defaultPort = 50002

/** The most content that one `DATOS` carries, in bytes. */
export const maxPieceBytes = 1024

/** How long a client waits for an answer before it repeats a datagram. */
export const repeatAfterMs = 200

/** How often a client repeats one datagram before it gives up. */
export const maxRepeats = 10

/** How long a server answers repeats of a transfer that has ended. */
export const answersAfterEndMs = 5000

/** The largest file that our server takes. */
export const maxFileBytes = 4 * 1024 ** 3

/** What one datagram of the client says. */
export type ClientMessage =
  | { readonly kind: 'offer'; readonly offer: UploadOffer }
  | { readonly kind: 'choice'; readonly choice: OverwriteChoice }
  | { readonly kind: 'piece'; readonly seq: number; readonly bytes: Buffer }

/** What one datagram of the server says. */
export type ServerMessage = UploadAnswer | { readonly kind: 'ack'; readonly seq: number }

const pieceWord = Buffer.from('DATOS ')
const maxSeqDigits = 10
const space = 0x20

/** Writes a datagram of the client. */
export function encodeClientMessage(message: ClientMessage): Buffer {
  if (message.kind === 'offer') return Buffer.from(encodeUploadOffer(message.offer))
  if (message.kind === 'choice') return Buffer.from(encodeOverwriteChoice(message.choice))
  return Buffer.concat([Buffer.from(`DATOS ${message.seq} `), message.bytes])
}

/** Reads a datagram of the client; undefined when it is none. */
export function parseClientMessage(datagram: Buffer): ClientMessage | undefined {
  if (datagram.subarray(0, pieceWord.length).equals(pieceWord)) return parsePiece(datagram)
  const text = textOf(datagram)
  if (text === undefined) return undefined
  const offer = parseUploadOffer(text)
  if (offer) return { kind: 'offer', offer }
  const choice = parseOverwriteChoice(text)
  return choice && { kind: 'choice', choice }
}

/** Writes a datagram of the server. */
export function encodeServerMessage(message: ServerMessage): Buffer {
  return Buffer.from(message.kind === 'ack' ? `ACK ${message.seq}` : encodeUploadAnswer(message))
}

/** Reads a datagram of the server; undefined when it is none. */
export function parseServerMessage(datagram: Buffer): ServerMessage | undefined {
  const text = textOf(datagram)
  if (text === undefined) return undefined
  const ack = /^ACK ([0-9]{1,10})$/.exec(text)
  return ack ? { kind: 'ack', seq: Number(ack[1]) } : parseUploadAnswer(text)
}

/** `DATOS <seq> ` and bytes; the space before no bytes at all may be missing. */
function parsePiece(datagram: Buffer): ClientMessage | undefined {
  let seq = 0
  let at = pieceWord.length
  for (; at < datagram.length; at += 1) {
    const digit = (datagram[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) break
    seq = seq * 10 + digit
  }
  const digits = at - pieceWord.length
  if (digits === 0 || digits > maxSeqDigits) return undefined
  if (at < datagram.length && datagram[at] !== space) return undefined
  return { kind: 'piece', seq, bytes: datagram.subarray(at + 1) }
}

function textOf(datagram: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(datagram)
  } catch {
    return undefined
  }
}
