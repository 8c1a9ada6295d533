import type { Session } from '../../../reference/net/session.ts'
import { expectContent } from '../../inherited/download/expect-content.ts'
import type { KnownFile } from '../../inherited/download/files-in.ts'
import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { Pace } from '../../model/pace.ts'
import type { StreamPeer } from '../../peers/stream-peer.ts'
import type { ConnectOptions, ServerContext } from '../../runner/server-context.ts'
import type { HeardMessage } from '../../wires/heard.ts'
import { leaveWired } from '../../wires/leave-wired.ts'
import { unexpected } from '../../wires/message-failures.ts'
import { openWired } from '../../wires/open-wired.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'
import { carriesOneRequest } from './traits.ts'

type Connect = () => Promise<WiredPeer>

/** A client of ours; where a connection carries one request alone, it connects anew for the next. */
export class FtpClient implements StreamPeer {
  readonly name: string
  readonly #reconnect: Connect | undefined
  #peer: WiredPeer
  #isSpent = false

  constructor(peer: WiredPeer, reconnect?: Connect) {
    this.name = peer.name
    this.#peer = peer
    this.#reconnect = reconnect
  }

  /** Connects, and leaves politely when the case ends. */
  static async open(context: ServerContext, name: string, options?: ConnectOptions): Promise<FtpClient> {
    const connect = () => openWired(context, name, options)
    const client = new FtpClient(await connect(), carriesOneRequest(context) ? connect : undefined)
    context.defer(() => client.leave())
    return client
  }

  get peer(): WiredPeer {
    return this.#peer
  }

  get session(): Session {
    return this.#peer.session
  }

  get pace(): Pace {
    return this.#peer.pace
  }

  async sendBytes(bytes: Buffer): Promise<void> {
    await this.begin()
    await this.#peer.sendBytes(bytes)
  }

  /** What comes before each request: a new connection where the last one is spent. */
  async begin(): Promise<void> {
    if (!this.#isSpent || !this.#reconnect) return
    await leaveWired(this.#peer)
    this.#peer = await this.#reconnect()
    this.#isSpent = false
  }

  /** Asks for a file and gives what came. @throws ExpectationFailed when no content comes. */
  async download(name: string, withinMs?: number, size?: number): Promise<Buffer> {
    await this.begin()
    await this.#peer.say('download', { name })
    return this.hearContent(withinMs, size)
  }

  /** The content that is coming, of `size` bytes where that is known. @throws ExpectationFailed when something else comes. */
  async hearContent(withinMs?: number, size?: number): Promise<Buffer> {
    const { fields } = await this.#hear('content', withinMs, size)
    this.#isSpent = true
    return fields.bytes ?? Buffer.alloc(0)
  }

  /** Asks for a file of which it is known what has to come. @throws ExpectationFailed when something else comes. */
  async expectFile({ name, bytes, content }: KnownFile, withinMs?: number): Promise<void> {
    expectContent(name, await this.download(name, withinMs, bytes), await content())
  }

  /** Asks for a file that may be refused: the error, or what came instead. @throws ExpectationFailed when nothing is understood. */
  async ask(name: string): Promise<HeardMessage> {
    await this.begin()
    await this.#peer.say('download', { name })
    const heard = await this.#peer.expect(['error', 'content'])
    this.#isSpent = true
    return heard
  }

  /** The names that the server lists. @throws ExpectationFailed when no list comes. */
  async list(): Promise<readonly string[]> {
    if (!this.#peer.has('list') || !this.#peer.has('names')) return []
    await this.begin()
    await this.#peer.say('list')
    const { fields, bytes } = await this.#hear('names')
    this.#isSpent = true
    return fields.names ?? bytes.toString().split(/\r?\n/)
  }

  /** Uploads a file up to its receipt. @throws ExpectationFailed when the server does not take part. */
  async upload(name: string, content: Buffer): Promise<void> {
    await this.offer(name, content.length)
    await this.#peer.say('data', { bytes: content })
    await this.expectReceipt()
  }

  /** Asks to upload a file, up to the content. @throws ExpectationFailed when it may not come. */
  async offer(name: string, size: number): Promise<void> {
    await this.begin()
    await this.#peer.say('upload', { name, size })
    if (this.#peer.has('accept')) await this.#hear('accept')
  }

  /** The notice that an upload is complete, where the wire has one. @throws ExpectationFailed when it does not come. */
  async expectReceipt(withinMs?: number): Promise<void> {
    if (this.#peer.has('receipt')) await this.#hear('receipt', withinMs)
    this.#isSpent = true
  }

  /** Says goodbye, reads to the end and lets go. */
  async leave(): Promise<void> {
    const { session } = this.#peer
    if (this.#peer.has('leave') && !session.ending && session.isReading && !session.writeProblem)
      await this.#peer.say('leave')
    await leaveWired(this.#peer)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#peer[Symbol.asyncDispose]()
  }

  async #hear(message: string, withinMs?: number, size?: number): Promise<HeardMessage> {
    // a text without an end needs no silence after it where it says what is known already
    const isBare = this.#peer.profile.framing.kind === 'raw' && size !== undefined
    const isWhole = isBare ? (bytes: Buffer) => bytes.toString('latin1', 0, 32).trim() === String(size) : undefined
    const heard = await this.#peer.expect([message, 'error'], withinMs, isWhole)
    if (heard.message === message) return heard
    const { reason, facts } = unexpected(this.#peer.profile, [message], heard.bytes)
    throw new ExpectationFailed({ ...reason, code: 'refused' }, facts)
  }
}
