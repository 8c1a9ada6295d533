import { KeyboardPerson } from './keyboard-person.ts'
import type { Person } from './person.ts'
import type { WiredPerson } from './wired-person.ts'

/** A conversation of two people who take turns. */
export class Chat {
  /** Her program is always ours. */
  readonly first: WiredPerson
  readonly second: Person
  #speaker: Person
  #isOver = false

  /** `first` has the turn. */
  constructor(first: WiredPerson, second: Person) {
    this.first = first
    this.second = second
    this.#speaker = first
  }

  /** Who has the turn. */
  get speaker(): Person {
    return this.#speaker
  }

  get listener(): Person {
    return this.#speaker === this.first ? this.second : this.first
  }

  /** The turn passes. */
  pass(): void {
    this.#speaker = this.listener
  }

  /** Who has the turn says something, the other one hears it, and the turn passes. @throws ExpectationFailed */
  async exchange(text: string): Promise<void> {
    await this.speaker.talk(text)
    await this.listener.hears(text)
    this.pass()
  }

  /** Somebody leaves. */
  async quit(person: Person = this.speaker): Promise<void> {
    this.#isOver = true
    await person.quit()
  }

  /** It ended in another way: nobody says goodbye any more. */
  ended(): void {
    this.#isOver = true
  }

  /** Takes leave, so that the server is ready for others; whether it let go of both. */
  async leave(): Promise<boolean> {
    if (!this.#isOver) await this.#sayGoodbye()
    const left = await Promise.all([this.first.leave(), this.second.leave()])
    return left.every(Boolean)
  }

  /** What is typed takes its time: the server is ready for others when it has said goodbye. */
  async #sayGoodbye(): Promise<void> {
    const { speaker } = this
    await this.quit()
    if (speaker instanceof KeyboardPerson) await this.first.isToldEnd()
  }
}
