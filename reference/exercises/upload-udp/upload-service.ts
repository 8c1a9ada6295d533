import type { UdpAddress } from '../../net/udp-port.ts'
import { encodeServerMessage, parseClientMessage, type ServerMessage } from './protocol.ts'
import type { RefusalReason } from './refusal-reason.ts'
import { UploadConversation, type UploadNews } from './upload-conversation.ts'

/** Where a service stores files, how it sends datagrams, and whom it tells. */
export interface UploadServiceOptions {
  readonly dir: string
  readonly reasons: Readonly<Record<RefusalReason, string>>
  send(bytes: Buffer, to: UdpAddress): void
  onNews(place: string, news: UploadNews): void
}

const maxConversations = 1024
const lookEveryMs = 1000
const errorWord = Buffer.from('ERROR')

/** All conversations of a server, told apart by the address and port of the client. */
export class UploadService implements AsyncDisposable {
  readonly #options: UploadServiceOptions
  readonly #conversations = new Map<string, UploadConversation>()
  readonly #work = new Set<Promise<void>>()
  #looking: NodeJS.Timeout | undefined

  constructor(options: UploadServiceOptions) {
    this.#options = options
  }

  /** Takes one datagram. */
  received(bytes: Buffer, from: UdpAddress): void {
    // two servers that answer each other's errors would never stop
    if (bytes.subarray(0, errorWord.length).equals(errorWord)) return
    const place = `${from.host}:${from.port}`
    const conversation = this.#conversations.get(place) ?? this.#begin(place, from)
    if (conversation) conversation.received(parseClientMessage(bytes))
    else this.#send({ kind: 'error', reason: this.#options.reasons.full }, from)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#looking)
    for (const conversation of this.#conversations.values()) conversation.abandon()
    this.#conversations.clear()
    while (this.#work.size > 0) await Promise.all(this.#work)
  }

  #begin(place: string, from: UdpAddress): UploadConversation | undefined {
    if (this.#conversations.size >= maxConversations && !this.#forgetOne()) return undefined
    const { dir, reasons } = this.#options
    const conversation = new UploadConversation({
      dir,
      reasons,
      send: (message) => this.#send(message, from),
      onNews: (news) => this.#options.onNews(place, news),
      onWork: (work) => {
        this.#work.add(work)
        void work.finally(() => this.#work.delete(work))
      },
    })
    this.#conversations.set(place, conversation)
    this.#looking ??= setTimeout(() => this.#forgetOld(), lookEveryMs)
    return conversation
  }

  #send(message: ServerMessage, to: UdpAddress): void {
    this.#options.send(encodeServerMessage(message), to)
  }

  /** Makes room: the oldest conversation without a transfer under way is forgotten. */
  #forgetOne(): boolean {
    for (const [place, conversation] of this.#conversations) {
      if (!conversation.isIdle) continue
      return this.#conversations.delete(place)
    }
    return false
  }

  #forgetOld(): void {
    const now = performance.now()
    for (const [place, conversation] of this.#conversations)
      if (conversation.isOver(now)) this.#conversations.delete(place)
    if (this.#conversations.size > 0) this.#looking?.refresh()
    else this.#looking = undefined
  }
}
