import { type ChatReply, chatErrors } from './chat-message.ts'

/** How somebody's part in a chat ended. */
export type ChatLeaving = 'asked' | 'vanished' | 'expelled'

/** What happens in a chat, for the server's console. */
export type ChatNews<Person> =
  | { readonly kind: 'began'; readonly first: Person; readonly second: Person }
  | { readonly kind: 'left'; readonly person: Person; readonly how: ChatLeaving }

/** What a room wants done: a reply sent, or a person's connection ended after what was sent. */
export interface ChatRoomListener<Person> {
  say(to: Person, reply: ChatReply): void
  end(person: Person): void
  news(news: ChatNews<Person>): void
}

interface Seat<Person> {
  readonly person: Person
  other: Seat<Person> | undefined
  hasTurn: boolean
}

/** People who take turns two by two: whoever comes waits until another one comes, and then speaks first. */
export class ChatRoom<Person> {
  readonly #listener: ChatRoomListener<Person>
  readonly #seats = new Map<Person, Seat<Person>>()
  #waiting: Seat<Person> | undefined

  constructor(listener: ChatRoomListener<Person>) {
    this.#listener = listener
  }

  /** Everybody who takes part or waits. */
  get people(): readonly Person[] {
    return [...this.#seats.keys()]
  }

  /** Who waits for somebody to talk to. */
  get waiting(): Person | undefined {
    return this.#waiting?.person
  }

  has(person: Person): boolean {
    return this.#seats.has(person)
  }

  /** Seats somebody; who is already in a conversation hears again whose turn it is. */
  join(person: Person): void {
    const seated = this.#seats.get(person)
    if (seated) {
      if (seated.other) this.#listener.say(person, { kind: seated.hasTurn ? 'turn' : 'wait' })
      return
    }
    const first = this.#waiting
    const seat: Seat<Person> = { person, other: first, hasTurn: false }
    this.#seats.set(person, seat)
    this.#waiting = first ? undefined : seat
    if (!first) return
    first.other = seat
    first.hasTurn = true
    this.#listener.news({ kind: 'began', first: first.person, second: person })
    this.#listener.say(first.person, { kind: 'turn' })
    this.#listener.say(person, { kind: 'wait' })
  }

  /** Hands a text over when its author has the turn, which then passes; else says that it is not. */
  speak(person: Person, text: string): void {
    const seat = this.#seats.get(person)
    if (!seat?.other || !seat.hasTurn) {
      this.#listener.say(person, { kind: 'error', why: chatErrors.notYourTurn })
      return
    }
    seat.hasTurn = false
    seat.other.hasTurn = true
    this.#listener.say(seat.other.person, { kind: 'text', text })
  }

  /** Ends somebody's conversation, and tells the other one. */
  leave(person: Person, how: ChatLeaving): void {
    const seat = this.#seats.get(person)
    if (!seat) return
    this.#seats.delete(person)
    if (this.#waiting === seat) this.#waiting = undefined
    this.#listener.news({ kind: 'left', person, how })
    this.#listener.end(person)
    if (seat.other) this.#dismiss(seat.other.person)
  }

  /** Ends every conversation. */
  close(): void {
    for (const person of this.people) this.#dismiss(person)
    this.#waiting = undefined
  }

  #dismiss(person: Person): void {
    this.#seats.delete(person)
    this.#listener.say(person, { kind: 'end' })
    this.#listener.end(person)
  }
}
