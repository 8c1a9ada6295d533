import { openPlainFile } from '../../files/open-plain-file.ts'
import { PartialFile } from '../../files/partial-file.ts'
import { connectLink } from '../../net/connect-link.ts'
import type { ConnectProblem } from '../../net/connect-socket.ts'
import { type Interruption, LinkDialogue } from '../../net/link-dialogue.ts'
import { sendFile } from '../../net/send-file.ts'
import { type FtpReply, type FtpRequest, maxLineBytes, parseReply, requestLine } from './protocol.ts'
import { isAllowedName } from './stored-names.ts'

/** Whom a client talks to, and the folder in which it reads and stores. */
export interface FtpClientOptions {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly signal?: AbortSignal
  /** How long to wait for each answer and each piece; 30 s when left out. */
  readonly withinMs?: number
}

/** Why a request had no result; after `lost` and `strange` the connection is of no use. */
export type FtpFailure =
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'bad-name' | 'no-local-file' }
  | { readonly kind: 'disk'; readonly code: string }
  | { readonly kind: 'lost'; readonly why: Interruption | { readonly kind: 'shrank' } }
  | { readonly kind: 'strange'; readonly text: string }

type Ok = { readonly kind: 'ok'; readonly count: number | undefined }

const maxNames = 1_000_000

/** Connects; nothing is said before the first request. */
export async function connectFtpClient(
  options: FtpClientOptions,
): Promise<{ readonly client: FtpClient } | { readonly problem: ConnectProblem }> {
  const connected = await connectLink(options.host, options.port, 5000, options.signal)
  return 'problem' in connected ? connected : { client: new FtpClient(new LinkDialogue(connected.link), options) }
}

/** The reference client of exercise 7, without a keyboard: one request after the other over one connection. */
export class FtpClient implements AsyncDisposable {
  readonly #dialogue: LinkDialogue
  readonly #dir: string
  readonly #withinMs: number

  constructor(dialogue: LinkDialogue, { dir, withinMs = 30_000 }: Pick<FtpClientOptions, 'dir' | 'withinMs'>) {
    this.#dialogue = dialogue
    this.#dir = dir
    this.#withinMs = withinMs
  }

  /** The names that the server has. */
  async list(): Promise<{ readonly kind: 'names'; readonly names: readonly string[] } | FtpFailure> {
    const reply = await this.#askForCount({ kind: 'list' })
    if (reply.kind !== 'ok') return reply
    const names: string[] = []
    while (names.length < Math.min(reply.count ?? 0, maxNames)) {
      const came = await this.#dialogue.line(maxLineBytes, this.#withinMs)
      if (came.kind !== 'line') return { kind: 'lost', why: came }
      names.push(came.bytes.toString('utf8').replace(/\r$/, ''))
    }
    return { kind: 'names', names }
  }

  /** Stores a file of the server; it gets its name only when it is whole. */
  async download(name: string): Promise<{ readonly kind: 'stored'; readonly bytes: number } | FtpFailure> {
    if (!isAllowedName(name)) return { kind: 'bad-name' }
    const reply = await this.#askForCount({ kind: 'download', name })
    if (reply.kind !== 'ok') return reply
    const size = reply.count ?? 0
    try {
      await using file = await PartialFile.begin(this.#dir, name)
      const came = await this.#dialogue.content(size, this.#withinMs, (piece) => file.append(piece))
      if (came.kind !== 'whole') return { kind: 'lost', why: came }
      await file.finish()
      return { kind: 'stored', bytes: size }
    } catch (error) {
      // the content was not taken to its end, so nothing more can be understood
      this.#dialogue.link.destroy()
      return { kind: 'disk', code: (error as NodeJS.ErrnoException).code ?? String(error) }
    }
  }

  /** Sends a file of our folder; `stored` once the server said that it has it. */
  async upload(name: string): Promise<{ readonly kind: 'stored'; readonly bytes: number } | FtpFailure> {
    if (!isAllowedName(name)) return { kind: 'bad-name' }
    const found = await openPlainFile(this.#dir, name)
    if (!found) return { kind: 'no-local-file' }
    await using file = found.file
    const { size } = found
    const reply = await this.#ask({ kind: 'upload', name, size })
    if (reply.kind !== 'ok') return failureOf(reply)
    if ((await sendFile(this.#dialogue, file, size)) === 'shrank') {
      this.#dialogue.link.destroy()
      return { kind: 'lost', why: { kind: 'shrank' } }
    }
    const receipt = await this.#reply()
    if (receipt.kind !== 'received') return receipt.kind === 'ok' ? strange('OK') : failureOf(receipt)
    return receipt.size === size ? { kind: 'stored', bytes: size } : strange(`RECIBIDO ${receipt.size}`)
  }

  /** Says goodbye and ends the connection. */
  async leave(): Promise<void> {
    await this.#dialogue.send(requestLine({ kind: 'leave' }))
    this.#dialogue.link.end()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#dialogue.link.destroy()
  }

  async #ask(request: FtpRequest): Promise<FtpReply | FtpFailure> {
    await this.#dialogue.send(requestLine(request))
    return this.#reply()
  }

  async #askForCount(request: FtpRequest): Promise<Ok | FtpFailure> {
    const reply = await this.#ask(request)
    if (reply.kind !== 'ok') return failureOf(reply)
    return reply.count === undefined ? strange('OK') : reply
  }

  async #reply(): Promise<FtpReply | FtpFailure> {
    const came = await this.#dialogue.line(maxLineBytes, this.#withinMs)
    return came.kind === 'line' ? parseReply(came.bytes) : { kind: 'lost', why: came }
  }
}

function failureOf(reply: Exclude<FtpReply, Ok> | FtpFailure): FtpFailure {
  switch (reply.kind) {
    case 'error':
      return { kind: 'refused', reason: reply.reason }
    case 'received':
      return strange(`RECIBIDO ${reply.size}`)
    case 'other':
      return strange(reply.text)
    default:
      return reply
  }
}

function strange(text: string): FtpFailure {
  return { kind: 'strange', text }
}
