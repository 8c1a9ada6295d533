import type { UdpAddress } from '../../net/udp-port.ts'
import type { ChatWords } from '../../terminal/chat-words.ts'
import { type ChatReply, chatErrors } from '../../wire/chat-message.ts'
import { ChatRoom } from '../../wire/chat-room.ts'
import { encodeReply, parseRequest } from './protocol.ts'

/** How a service answers, and how long it waits for whom. */
export interface UdpChatServiceOptions {
  readonly words: ChatWords
  readonly console: (line: string) => void
  readonly send: (bytes: Buffer, to: UdpAddress) => void
  readonly idleMs: number
  readonly waitingMs: number
}

interface Person {
  readonly address: UdpAddress
  heardMs: number
}

const maxPeople = 1000
const maxRemembered = 1000

/** The chat over UDP without its socket: a person is an address, and who left is known by what was not heard. */
export class UdpChatService {
  readonly #options: UdpChatServiceOptions
  readonly #people = new Map<string, Person>()
  /** Addresses whose conversation is over: what they still send is answered with the end, which may have been lost. */
  readonly #over = new Set<string>()
  readonly #room: ChatRoom<string>

  constructor(options: UdpChatServiceOptions) {
    const { words, console } = options
    this.#options = options
    this.#room = new ChatRoom<string>({
      say: (to, reply) => this.#tell(to, reply),
      end: (place) => this.#forget(place),
      news: (news) =>
        console(news.kind === 'began' ? words.began(news.first, news.second) : words.left(news.person, news.how)),
    })
  }

  /** Takes one datagram. */
  receive(bytes: Buffer, from: UdpAddress): void {
    const place = `${from.host.includes(':') ? `[${from.host}]` : from.host}:${from.port}`
    const request = parseRequest(bytes)
    const person = this.#people.get(place)
    if (person) person.heardMs = performance.now()
    if (request.kind === 'join') this.#join(place, from)
    else if (request.kind === 'leave') {
      this.#room.leave(place, 'asked')
      this.#answer(from, { kind: 'end' })
    } else if (!person) this.#answerStranger(place, from, bytes)
    else if (request.kind === 'text') this.#room.speak(place, request.text)
    else this.#answer(from, { kind: 'error', why: request.why })
  }

  /** Ends the conversations of those who have said nothing for long. */
  dismissIdle(): void {
    for (const [place, { heardMs, address }] of this.#people)
      if (performance.now() - heardMs > this.#options.idleMs) {
        this.#room.leave(place, 'vanished')
        this.#answer(address, { kind: 'end' })
      }
  }

  /** Tells everybody that it is over. */
  close(): void {
    this.#room.close()
  }

  #join(place: string, address: UdpAddress): void {
    const waiting = this.#room.waiting
    const since = waiting === undefined ? undefined : this.#people.get(waiting)?.heardMs
    if (waiting !== undefined && waiting !== place && performance.now() - (since ?? 0) > this.#options.waitingMs)
      this.#room.leave(waiting, 'vanished')
    if (!this.#people.has(place)) {
      if (this.#people.size >= maxPeople) {
        this.#answer(address, { kind: 'error', why: chatErrors.full })
        return
      }
      this.#over.delete(place)
      this.#people.set(place, { address, heardMs: performance.now() })
    }
    this.#room.join(place)
  }

  #answerStranger(place: string, from: UdpAddress, bytes: Buffer): void {
    // Two servers that answer each other's errors would never stop.
    if (bytes.subarray(0, 5).toString() === 'ERROR') return
    this.#answer(from, this.#over.has(place) ? { kind: 'end' } : { kind: 'error', why: chatErrors.notJoined })
  }

  #forget(place: string): void {
    this.#people.delete(place)
    this.#over.add(place)
    const [oldest] = this.#over
    if (this.#over.size > maxRemembered && oldest !== undefined) this.#over.delete(oldest)
  }

  #tell(place: string, reply: ChatReply): void {
    const person = this.#people.get(place)
    if (person) this.#answer(person.address, reply)
  }

  #answer(to: UdpAddress, reply: ChatReply): void {
    this.#options.send(encodeReply(reply), to)
  }
}
