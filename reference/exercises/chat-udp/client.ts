import { UdpDialogue } from '../../net/udp-dialogue.ts'
import type { UdpAddress } from '../../net/udp-port.ts'
import { type ChatHeard, ChatReading } from '../../wire/chat-reading.ts'
import { encodeRequest } from './protocol.ts'

/** What a person's program learns besides the server's words; `nobody` is told once, while it goes on trying. */
export type ChatUdpEvent =
  | ChatHeard
  | { readonly kind: 'nobody' }
  | { readonly kind: 'lost'; readonly how: 'broken' | 'no-answer' }

/** How often and how long a person's program tries. */
export interface ChatUdpPatience {
  readonly joinEveryMs: number
  /** So many times it asks a port that the system calls closed. */
  readonly joinTries: number
  /** So long it waits for another person, of whom a server that is there says nothing. */
  readonly joinWithinMs: number
  readonly leaveEveryMs: number
  readonly leaveTries: number
}

const ownPatience: ChatUdpPatience = {
  joinEveryMs: 1000,
  joinTries: 5,
  joinWithinMs: 10 * 60_000,
  leaveEveryMs: 300,
  leaveTries: 3,
}
const hourMs = 3_600_000

/** One person over UDP: joins by itself, repeating until it is answered; disposal gives the port back. */
export class ChatUdpClient implements AsyncDisposable {
  readonly #dialogue: UdpDialogue
  readonly #patience: ChatUdpPatience
  readonly #reading = new ChatReading()
  readonly #startedMs = performance.now()
  #hurry = new AbortController()
  #isLeaving = false
  #isRefused = false
  #sent = 0
  #sendAtMs = 0

  private constructor(dialogue: UdpDialogue, patience: ChatUdpPatience) {
    this.#dialogue = dialogue
    this.#patience = patience
  }

  /** Opens a port towards the server. @throws the system's error. */
  static async open(server: UdpAddress, patience: Partial<ChatUdpPatience> = {}): Promise<ChatUdpClient> {
    return new ChatUdpClient(await UdpDialogue.open(server), { ...ownPatience, ...patience })
  }

  get localPort(): number {
    return this.#dialogue.localPort
  }

  /** What comes next; meanwhile what is not answered yet is repeated. */
  async next(): Promise<ChatUdpEvent> {
    for (;;) {
      const ended = this.#repeat()
      if (ended) return ended
      const isRepeating = this.#isLeaving || !this.#reading.hasBegun
      const waitMs = isRepeating ? Math.max(1, this.#sendAtMs - performance.now()) : hourMs
      const came = await this.#dialogue.next(waitMs, this.#hurry.signal)
      const event = came.kind === 'datagram' ? this.#read(came.bytes) : this.#missing(came.kind)
      if (event) return event
    }
  }

  say(text: string): void {
    this.#reading.said()
    this.#dialogue.send(encodeRequest({ kind: 'text', text }))
  }

  /** Says goodbye until it is answered, three times at most. */
  leave(): void {
    this.#isLeaving = true
    this.#sent = 0
    this.#sendAtMs = 0
    this.#hurry.abort()
    this.#hurry = new AbortController()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#dialogue[Symbol.asyncDispose]()
  }

  /** Sends again what waits for an answer, when it is time; gives the end when it was sent often enough. */
  #repeat(): ChatUdpEvent | undefined {
    const now = performance.now()
    if ((!this.#isLeaving && this.#reading.hasBegun) || now < this.#sendAtMs) return undefined
    const { joinEveryMs, joinTries, joinWithinMs, leaveEveryMs, leaveTries } = this.#patience
    if (this.#isLeaving && this.#sent >= leaveTries) return { kind: 'end' }
    const isGivenUp = now - this.#startedMs > joinWithinMs || (this.#isRefused && this.#sent >= joinTries)
    if (!this.#isLeaving && isGivenUp) return { kind: 'lost', how: 'no-answer' }
    this.#sent += 1
    this.#sendAtMs = now + (this.#isLeaving ? leaveEveryMs : joinEveryMs)
    this.#dialogue.send(encodeRequest({ kind: this.#isLeaving ? 'leave' : 'join' }))
    return undefined
  }

  #read(bytes: Buffer): ChatUdpEvent | undefined {
    if (this.#reading.isRepeated(bytes)) return undefined
    this.#isRefused = false
    const heard = this.#reading.read(bytes)
    return this.#isLeaving && heard.kind !== 'end' ? undefined : heard
  }

  #missing(kind: 'refused' | 'silence'): ChatUdpEvent | undefined {
    if (kind === 'silence') return undefined
    if (this.#isLeaving) return { kind: 'end' }
    if (this.#reading.hasBegun) return { kind: 'lost', how: 'broken' }
    const isNews = !this.#isRefused
    this.#isRefused = true
    return isNews ? { kind: 'nobody' } : undefined
  }
}
