import type { UdpAddress } from '../../net/udp-port.ts'
import type { OverwriteChoice } from '../../wire/upload-texts.ts'
import { AskingPort, type Reply } from './asking-port.ts'
import { encodeClientMessage, maxPieceBytes, type ServerMessage } from './protocol.ts'

/** How sending a file ended; after anything but `received` the server does not have it. */
export type UploadEnd =
  | { readonly kind: 'received' | 'cancelled' | 'silence' | 'nobody' | 'left' | 'changed' }
  | { readonly kind: 'refused'; readonly reason: string }

/** A file from which bytes can be read at any position, such as an open one. */
export interface ReadableFile {
  read(into: Buffer, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>
}

/** What is sent where, and who answers for the person. */
export interface UploadOptions {
  readonly to: UdpAddress
  readonly name: string
  readonly size: number
  readonly file: ReadableFile
  readonly signal: AbortSignal
  /** Whether to overwrite the file that the server has. */
  choose(): Promise<OverwriteChoice>
  onAccepted?(): void
  /** Told once when a server that answered before is gone; the client still tries. */
  onNobody?(): void
}

type Answer = 'accept' | 'ask' | 'cancelled' | 'ack' | 'receipt' | { readonly refused: string }

const readBytes = 256 * 1024
const receiptWithinMs = 30_000

/** Offers a file, asks the person when the server has one of that name, sends it and waits for the receipt. @throws the system's error. */
export async function uploadFile(options: UploadOptions): Promise<UploadEnd> {
  let wasTold = false
  await using port = await AskingPort.open(options.to, () => {
    if (!wasTold) options.onNobody?.()
    wasTold = true
  })
  const leave = () => port.leave()
  options.signal.addEventListener('abort', leave)
  if (options.signal.aborted) leave()
  try {
    return (await askToSend(port, options)) ?? (await sendContent(port, options))
  } finally {
    options.signal.removeEventListener('abort', leave)
  }
}

/** Gives nothing when the server accepts. */
async function askToSend(port: AskingPort, options: UploadOptions): Promise<UploadEnd | undefined> {
  const { name, size } = options
  const offered = await port.ask(
    encodeClientMessage({ kind: 'offer', offer: { name, size } }),
    expecting('accept', 'ask'),
  )
  if (offered.kind === 'answer' && offered.answer === 'ask') {
    const choice = await options.choose()
    const expected = choice === 'overwrite' ? 'accept' : 'cancelled'
    const chosen = await port.ask(encodeClientMessage({ kind: 'choice', choice }), expecting(expected))
    if (chosen.kind === 'answer' && chosen.answer === 'cancelled') return { kind: 'cancelled' }
    return otherwise(chosen)
  }
  return otherwise(offered)
}

async function sendContent(port: AskingPort, options: UploadOptions): Promise<UploadEnd> {
  options.onAccepted?.()
  const { size, file } = options
  let seq = 0
  let sent = 0
  do {
    const block = await readBlock(file, sent, Math.min(readBytes, size - sent))
    if (!block) return { kind: 'changed' }
    let at = 0
    do {
      const bytes = block.subarray(at, at + maxPieceBytes)
      at += bytes.length
      const isLast = sent + at === size
      const datagram = encodeClientMessage({ kind: 'piece', seq, bytes })
      const reply = await port.ask(datagram, isLast ? receiptOf(seq, size) : ackOf(seq))
      const end = otherwise(reply)
      if (end) return end
      seq += 1
    } while (at < block.length)
    sent += block.length
  } while (sent < size)
  return { kind: 'received' }
}

/** Exactly `length` bytes from `from`; nothing when the file has become shorter. */
async function readBlock(file: ReadableFile, from: number, length: number): Promise<Buffer | undefined> {
  const block = Buffer.allocUnsafe(length)
  for (let at = 0; at < length; ) {
    const { bytesRead } = await file.read(block, at, length - at, from + at)
    if (bytesRead === 0) return undefined
    at += bytesRead
  }
  return block
}

function expecting(...kinds: readonly Answer[]): (message: ServerMessage) => Answer | undefined {
  return (message) => refusal(message) ?? kinds.find((kind) => kind === message.kind)
}

function ackOf(seq: number): (message: ServerMessage) => Answer | undefined {
  return (message) => (message.kind === 'ack' && message.seq === seq ? 'ack' : refusal(message))
}

/** The last piece is acknowledged, and then the whole file is; either may be lost on the way. */
function receiptOf(seq: number, size: number): (message: ServerMessage) => Answer | 'wait' | undefined {
  const until = performance.now() + receiptWithinMs
  return (message) => {
    if (message.kind === 'receipt' && message.size === size) return 'receipt'
    if (message.kind === 'ack' && message.seq === seq && performance.now() < until) return 'wait'
    return refusal(message)
  }
}

function refusal(message: ServerMessage): Answer | undefined {
  return message.kind === 'error' ? { refused: message.reason } : undefined
}

/** The end that a reply means; nothing when the sending goes on. */
function otherwise(reply: Reply<Answer>): UploadEnd | undefined {
  if (reply.kind !== 'answer') return reply
  return typeof reply.answer === 'object' ? { kind: 'refused', reason: reply.answer.refused } : undefined
}
