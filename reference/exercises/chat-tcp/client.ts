import { connectLink } from '../../net/connect-link.ts'
import type { ConnectProblem } from '../../net/connect-socket.ts'
import { LinkDialogue } from '../../net/link-dialogue.ts'
import type { TcpLink } from '../../net/tcp-link.ts'
import { type ChatHeard, ChatReading } from '../../wire/chat-reading.ts'
import { encodeRequest, maxLineBytes } from './protocol.ts'

/** How a connection went away without a word. */
export type ChatLost = { readonly kind: 'lost'; readonly how: 'closed' | 'broken' }

const connectWithinMs = 5000
const hourMs = 3_600_000
const maxReplyBytes = maxLineBytes * 2

/** Connects a person to the chat, which is how one joins over TCP; a refusal is a value, not an exception. */
export async function connectChatTcpClient(options: {
  readonly host: string
  readonly port: number
  readonly signal?: AbortSignal
}): Promise<{ readonly client: ChatTcpClient } | { readonly problem: ConnectProblem }> {
  const connected = await connectLink(options.host, options.port, connectWithinMs, options.signal)
  return 'problem' in connected ? connected : { client: new ChatTcpClient(connected.link) }
}

/** One person's connection; disposal gives it up. */
export class ChatTcpClient implements AsyncDisposable {
  readonly #link: TcpLink
  readonly #dialogue: LinkDialogue
  readonly #reading = new ChatReading()

  constructor(link: TcpLink) {
    this.#link = link
    this.#dialogue = new LinkDialogue(link)
  }

  /** What the server says next, or that the connection is gone. */
  async next(): Promise<ChatHeard | ChatLost> {
    for (;;) {
      const came = await this.#dialogue.line(maxReplyBytes, hourMs)
      if (came.kind === 'line') return this.#reading.read(came.bytes)
      if (came.kind !== 'silence') return { kind: 'lost', how: came.kind === 'end' ? 'closed' : 'broken' }
    }
  }

  say(text: string): void {
    this.#reading.said()
    this.#link.write(encodeRequest({ kind: 'text', text }))
  }

  /** Says goodbye and sends nothing more; the connection ends when the server closes it, or after 2 s. */
  leave(): void {
    this.#link.write(encodeRequest({ kind: 'leave' }))
    this.#link.end()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#link.destroy()
  }
}
