import type { PartialFile } from '../../files/partial-file.ts'
import { maxFileBytes } from './protocol.ts'
import { ReceivedFiles } from './received-files.ts'
import {
  ReceptionConversation,
  type ReceptionNews,
  type ReceptionPeer,
  type ReceptionRoom,
} from './reception-conversation.ts'

/** Where a service stores, its limits, and who is told what happens. */
export interface ReceptionServiceOptions {
  /** Each client has a folder in it that is named after its address. */
  readonly dir: string
  /** So long nothing comes before an unframed message counts as whole; 150 ms when left out. */
  readonly quietMs?: number
  readonly maxFileBytes?: number
  readonly onNews?: (address: string, news: ReceptionNews) => void
}

/** The server of assignment 004 without its sockets: clients that do not wait for one another. */
export class ReceptionService implements ReceptionRoom, AsyncDisposable {
  readonly maxFileBytes: number
  readonly quietMs: number
  readonly #files: ReceivedFiles
  readonly #onNews: (address: string, news: ReceptionNews) => void
  readonly #conversations = new Set<ReceptionConversation>()

  constructor(options: ReceptionServiceOptions) {
    this.maxFileBytes = options.maxFileBytes ?? maxFileBytes
    this.quietMs = options.quietMs ?? 150
    this.#files = new ReceivedFiles(options.dir)
    this.#onNews = options.onNews ?? (() => {})
  }

  /** How many clients are connected. */
  get clients(): number {
    return this.#conversations.size
  }

  /** Takes in a client. */
  join(peer: ReceptionPeer): ReceptionConversation {
    const conversation = new ReceptionConversation(peer, this)
    this.#conversations.add(conversation)
    return conversation
  }

  create(address: string, name: string): Promise<PartialFile> {
    return this.#files.create(address, name)
  }

  tell(address: string, news: ReceptionNews): void {
    this.#onNews(address, news)
  }

  leave(conversation: ReceptionConversation): void {
    this.#conversations.delete(conversation)
  }

  /** Ends every conversation and removes what is unfinished. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#conversations].map((conversation) => conversation.dismiss()))
  }
}
