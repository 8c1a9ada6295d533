import { type UdpAddress, UdpPort } from '../../../reference/net/udp-port.ts'
import { leaveWord } from '../../../reference/wire/chat-message.ts'
import type { Program } from '../mutant.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Somebody who joined: an address. */
export interface Person {
  readonly address: UdpAddress
  readonly place: string
  other: Person | undefined
  hasTurn: boolean
}

/** A correct chat server over UDP in small parts; a mutant replaces exactly one of them. */
export class PlainServer implements Program {
  readonly maxTextBytes: number = 1400
  waiting: Person | undefined
  readonly people = new Map<string, Person>()
  #port: UdpPort | undefined

  async serve(host: string, port: number): Promise<void> {
    this.#port = await UdpPort.bind(host, port, { received: (bytes, from) => this.receive(bytes, from) })
  }

  receive(bytes: Buffer, from: UdpAddress): void {
    const place = `${from.host}:${from.port}`
    const text = this.decode(bytes)
    const person = this.people.get(place)
    if (text === undefined) this.send(from, 'ERROR el texto no es UTF-8')
    else if (text.trim() === 'UNIRSE') this.join(person, place, from)
    else if (text.trim() === leaveWord) this.leave(person, from)
    else if (!person) this.send(from, 'ERROR primero envíe UNIRSE')
    else if (text.startsWith('MSG ')) this.speak(person, text.slice(4))
    else this.tell(person, 'ERROR mensaje desconocido')
  }

  decode(bytes: Buffer): string | undefined {
    try {
      return utf8.decode(bytes)
    } catch {
      return undefined
    }
  }

  join(known: Person | undefined, place: string, address: UdpAddress): void {
    if (known) {
      this.joinedAgain(known)
      return
    }
    const person: Person = { place, address, other: undefined, hasTurn: false }
    this.people.set(place, person)
    const first = this.waiting
    this.waiting = first ? undefined : person
    if (!first) return
    first.other = person
    person.other = first
    first.hasTurn = true
    this.tell(first, 'TURNO')
    this.tell(person, 'ESPERA')
  }

  joinedAgain(person: Person): void {
    if (person.other) this.tell(person, person.hasTurn ? 'TURNO' : 'ESPERA')
  }

  speak(person: Person, text: string): void {
    const { other } = person
    const fitting = this.fitting(text)
    if (!other || !this.maySpeak(person) || fitting === undefined) {
      this.tell(person, fitting === undefined ? 'ERROR el texto es demasiado largo' : 'ERROR no es su turno')
      return
    }
    person.hasTurn = false
    other.hasTurn = true
    this.deliver(person, other, fitting)
  }

  maySpeak(person: Person): boolean {
    return person.hasTurn
  }

  /** What of a text is handed over; undefined when it is refused. */
  fitting(text: string): string | undefined {
    return Buffer.byteLength(text) > this.maxTextBytes ? undefined : text
  }

  deliver(_from: Person, to: Person, text: string): void {
    this.tell(to, `MSG ${text}`)
  }

  leave(person: Person | undefined, from: UdpAddress): void {
    this.send(from, 'FIN')
    if (!person) return
    this.forget(person)
    const { other } = person
    if (!other) return
    this.forget(other)
    this.tellEnd(other)
  }

  forget(person: Person): void {
    this.people.delete(person.place)
    if (this.waiting === person) this.waiting = undefined
  }

  tellEnd(person: Person): void {
    this.tell(person, 'FIN')
  }

  tell(person: Person, text: string): void {
    this.send(person.address, text)
  }

  send(to: UdpAddress, text: string): void {
    this.#port?.send(Buffer.from(text), to)
  }
}
