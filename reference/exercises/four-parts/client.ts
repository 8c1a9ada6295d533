import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { connectLink } from '../../net/connect-link.ts'
import type { ConnectProblem } from '../../net/connect-socket.ts'
import type { CollectedMedia } from './collect-media.ts'
import { Dialogue, type LostConnection, type Reply } from './dialogue.ts'
import { isSendableName, partSizes, type WireName, wires } from './protocol.ts'
import { sentNames } from './sent-names.ts'

/** Whom a client talks to and how. */
export interface FourPartsClientOptions {
  readonly host: string
  readonly port: number
  readonly wire: WireName
  readonly signal?: AbortSignal
  /** How long to wait for the connection; 5 s when left out. */
  readonly withinMs?: number
  /** How long to wait for each answer; 30 s when left out. */
  readonly replyWithinMs?: number
  /** After so long without a byte an unframed answer that is not known by heart is whole; 150 ms when left out. */
  readonly quietMs?: number
  readonly connect?: typeof connectLink
}

/** What happens while files are sent. */
export type SendingNews =
  | { readonly kind: 'file'; readonly path: string; readonly size: number }
  | { readonly kind: 'part'; readonly path: string; readonly part: number; readonly bytes: number }
  | { readonly kind: 'skipped'; readonly path: string; readonly why: SkipReason; readonly detail: string }

/** Why a file was not sent, or not taken. */
export type SkipReason = 'unreadable' | 'name' | 'too-small' | 'refused'

/** How sending ended: all was tried, or the connection was lost, or a file became shorter while it was sent. */
export type SendingEnd =
  | { readonly kind: 'done'; readonly sent: number; readonly skipped: number }
  | { readonly kind: 'shrank'; readonly path: string }
  | { readonly kind: 'lost'; readonly why: LostConnection; readonly path: string }

const pieceBytes = 64 * 1024

/** Connects; nothing is said before `sendAll`. */
export async function connectFourPartsClient(
  options: FourPartsClientOptions,
): Promise<{ readonly client: FourPartsClient } | { readonly problem: ConnectProblem }> {
  const connect = options.connect ?? connectLink
  const connected = await connect(options.host, options.port, options.withinMs ?? 5000, options.signal)
  if ('problem' in connected) return connected
  const dialogue = new Dialogue(connected.link, wires[options.wire], options.replyWithinMs ?? 30_000)
  return { client: new FourPartsClient(dialogue, options) }
}

/** The reference client of assignment 004, without a keyboard: it sends files one after the other over one connection. */
export class FourPartsClient implements AsyncDisposable {
  readonly #dialogue: Dialogue
  readonly #wire: WireName
  readonly #quietMs: number

  constructor(dialogue: Dialogue, { wire, quietMs = 150 }: Pick<FourPartsClientOptions, 'wire' | 'quietMs'>) {
    this.#dialogue = dialogue
    this.#wire = wire
    this.#quietMs = quietMs
  }

  /** How the connection was lost, once it was. */
  get lost(): LostConnection | undefined {
    return this.#dialogue.lost
  }

  /** Calls back once when the connection is lost. */
  onLost(callback: () => void): void {
    this.#dialogue.onLost(callback)
  }

  /** Sends every file below `folder` in four parts, each after the acknowledgement of the one before, and ends. */
  async sendAll(
    folder: string,
    { paths }: Pick<CollectedMedia, 'paths'>,
    onNews: (news: SendingNews) => void = () => {},
  ): Promise<SendingEnd> {
    const names = sentNames(paths)
    let sent = 0
    for (const [i, path] of paths.entries()) {
      const ending = await this.#sendOne(join(folder, path), path, names[i] as string, onNews)
      if (ending.kind === 'sent') sent++
      else if (ending.kind !== 'skipped') return ending
      else onNews(ending)
    }
    this.#dialogue.end()
    return { kind: 'done', sent, skipped: paths.length - sent }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#dialogue[Symbol.asyncDispose]()
  }

  async #sendOne(
    file: string,
    path: string,
    name: string,
    onNews: (news: SendingNews) => void,
  ): Promise<{ readonly kind: 'sent' } | Extract<SendingNews, { kind: 'skipped' }> | SendingEnd> {
    if (!isSendableName(name)) return { kind: 'skipped', path, why: 'name', detail: '' }
    try {
      await using handle = await open(file)
      const { size } = await handle.stat()
      if (this.#wire === 'unframed' && size < 4)
        return { kind: 'skipped', path, why: 'too-small', detail: String(size) }
      onNews({ kind: 'file', path, size })
      const reply = await this.#announce(name, size)
      if (reply.kind === 'refused') return { kind: 'skipped', path, why: 'refused', detail: reply.reason }
      if (reply.kind !== 'ack') return { kind: 'lost', why: reply, path }
      return await this.#sendParts(handle, path, size, onNews)
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      return { kind: 'skipped', path, why: 'unreadable', detail: code ?? message }
    }
  }

  async #announce(name: string, size: number): Promise<Reply> {
    const wire = wires[this.#wire]
    await this.#dialogue.send(wire.ip(this.#dialogue.address))
    const reply = await this.#dialogue.reply('ip', this.#quietMs)
    if (reply.kind !== 'ack') return reply
    await this.#dialogue.send(wire.file(name, size))
    return this.#dialogue.reply('file', this.#quietMs)
  }

  async #sendParts(
    handle: FileHandle,
    path: string,
    size: number,
    onNews: (news: SendingNews) => void,
  ): Promise<{ readonly kind: 'sent' } | Extract<SendingNews, { kind: 'skipped' }> | SendingEnd> {
    let at = 0
    for (const [part, bytes] of partSizes(size).entries()) {
      if (!(await this.#sendPart(handle, at, bytes))) return { kind: 'shrank', path }
      at += bytes
      const reply = await this.#dialogue.reply('part', this.#quietMs)
      if (reply.kind === 'refused') return { kind: 'skipped', path, why: 'refused', detail: reply.reason }
      if (reply.kind !== 'ack') return { kind: 'lost', why: reply, path }
      onNews({ kind: 'part', path, part, bytes })
    }
    return { kind: 'sent' }
  }

  /** Whether the file still held all the bytes of the part. */
  async #sendPart(handle: FileHandle, from: number, bytes: number): Promise<boolean> {
    for (let sent = 0; sent < bytes && !this.lost; ) {
      const piece = Buffer.alloc(Math.min(pieceBytes, bytes - sent))
      const { bytesRead } = await handle.read(piece, 0, piece.length, from + sent).catch(() => ({ bytesRead: 0 }))
      if (bytesRead === 0) return false
      await this.#dialogue.send(piece.subarray(0, bytesRead))
      sent += bytesRead
    }
    return true
  }
}
