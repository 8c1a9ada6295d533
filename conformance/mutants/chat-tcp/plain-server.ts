import type { Session } from '../../../reference/net/session.ts'
import { TcpListener } from '../../../reference/net/tcp-listener.ts'
import { leaveWord } from '../../../reference/wire/chat-message.ts'
import { BlockingSocket } from '../blocking-socket.ts'
import type { Program } from '../mutant.ts'

const forEverMs = 2 ** 31 - 1
const newline = 0x0a
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Somebody who is connected. */
export interface Person {
  readonly socket: BlockingSocket
  readonly session: Session
  rest: Buffer
  other: Person | undefined
  hasTurn: boolean
  isGone: boolean
}

/** A correct chat server in small parts; a mutant replaces exactly one of them. */
export class PlainServer implements Program {
  waiting: Person | undefined
  people: Person[] = []

  async serve(host: string, port: number): Promise<void> {
    const listener = await TcpListener.listen(host, port)
    for (;;) {
      const session = await listener.accept(forEverMs)
      if (session) this.accepted(session)
    }
  }

  accepted(session: Session): void {
    const socket = new BlockingSocket(session)
    const person: Person = { socket, session, rest: Buffer.alloc(0), other: undefined, hasTurn: false, isGone: false }
    this.people.push(person)
    void this.converse(person)
    void this.seat(person)
  }

  async seat(person: Person): Promise<void> {
    const first = this.waiting
    this.waiting = first ? undefined : person
    if (!first) return
    first.other = person
    person.other = first
    first.hasTurn = true
    await this.tell(first, 'TURNO')
    await this.tell(person, 'ESPERA')
  }

  async converse(person: Person): Promise<void> {
    try {
      for (;;) {
        const line = await this.readLine(person)
        if (line === undefined) break
        await this.obey(person, line)
        if (person.isGone) return
      }
    } catch (problem) {
      this.troubled(problem)
    }
    await this.vanished(person)
  }

  /** What ended a conversation. */
  troubled(_problem: unknown): void {}

  /** The next line without its end; undefined after the last one. */
  async readLine(person: Person): Promise<Buffer | undefined> {
    for (;;) {
      const end = person.rest.indexOf(newline)
      if (end >= 0) {
        const line = person.rest.subarray(0, end)
        person.rest = person.rest.subarray(end + 1)
        return line
      }
      const piece = await person.socket.recv(4096)
      if (piece.length === 0) return undefined
      person.rest = Buffer.concat([person.rest, piece])
    }
  }

  async obey(person: Person, line: Buffer): Promise<void> {
    const text = this.decode(line)
    if (text === undefined) await this.tell(person, 'ERROR el texto no es UTF-8')
    else if (text.trim() === leaveWord) await this.leave(person)
    else if (text.startsWith('MSG ')) await this.speak(person, text.slice(4))
    else await this.unknown(person)
  }

  decode(line: Buffer): string | undefined {
    try {
      return utf8.decode(line)
    } catch {
      return this.undecodable()
    }
  }

  undecodable(): string | undefined {
    return undefined
  }

  async unknown(person: Person): Promise<void> {
    await this.tell(person, 'ERROR mensaje desconocido')
  }

  async speak(person: Person, text: string): Promise<void> {
    const { other } = person
    if (!other || !this.maySpeak(person)) {
      await this.tell(person, 'ERROR no es su turno')
      return
    }
    person.hasTurn = false
    other.hasTurn = true
    await this.deliver(person, other, text)
  }

  maySpeak(person: Person): boolean {
    return person.hasTurn
  }

  async deliver(_from: Person, to: Person, text: string): Promise<void> {
    await this.tell(to, `MSG ${text}`)
  }

  /** Somebody says goodbye. */
  async leave(person: Person): Promise<void> {
    await this.end(person)
  }

  /** Somebody went without a word. */
  async vanished(person: Person): Promise<void> {
    await this.end(person)
  }

  async end(person: Person): Promise<void> {
    if (person.isGone) return
    const { other } = person
    this.forget(person)
    if (other && !other.isGone) {
      this.forget(other)
      await this.tellEnd(other)
      void other.socket.close()
    }
    await person.socket.close()
  }

  forget(person: Person): void {
    person.isGone = true
    this.people = this.people.filter((each) => each !== person)
    if (this.waiting === person) this.waiting = undefined
  }

  async tellEnd(person: Person): Promise<void> {
    await this.tell(person, 'FIN')
  }

  async tell(person: Person, text: string): Promise<void> {
    await person.socket.sendAll(Buffer.from(`${text}\n`)).catch(() => undefined)
  }
}
