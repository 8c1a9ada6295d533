import { UdpDialogue } from '../../net/udp-dialogue.ts'
import type { UdpAddress } from '../../net/udp-port.ts'
import { isListingContinued, parseCommand } from './protocol.ts'

/** How often a command is sent, and how long each time is waited. */
export interface ShellClientOptions {
  /** 5 when left out. */
  readonly tries?: number
  /** 1 s when left out. */
  readonly tryMs?: number
  readonly signal?: AbortSignal
}

/** What came of a command. */
export type ShellAnswer =
  | { readonly kind: 'answer'; readonly bytes: Buffer; readonly tries: number }
  /** The beginning of a listing whose rest never came. */
  | { readonly kind: 'incomplete'; readonly bytes: Buffer }
  | { readonly kind: 'refused' | 'silence'; readonly tries: number }
  | { readonly kind: 'aborted' }

type Took = { readonly bytes: Buffer; readonly isWhole: boolean } | 'refused' | 'silence'

const lateMs = 250

/** The reference client of exercise 6, without a keyboard: it repeats a command until it is answered. */
export class ShellClient implements AsyncDisposable {
  readonly #dialogue: UdpDialogue
  readonly #tries: number
  readonly #tryMs: number
  readonly #signal: AbortSignal | undefined
  #wasAnswered = false
  #owed = 0

  private constructor(dialogue: UdpDialogue, { tries = 5, tryMs = 1000, signal }: ShellClientOptions) {
    this.#dialogue = dialogue
    this.#tries = tries
    this.#tryMs = tryMs
    this.#signal = signal
  }

  /** Opens a port of the system's choice; nothing is sent. @throws the system's error. */
  static async open(to: UdpAddress, options: ShellClientOptions = {}): Promise<ShellClient> {
    return new ShellClient(await UdpDialogue.open(to), options)
  }

  /** Sends a command as it is written, and again while no answer comes. */
  async ask(command: string): Promise<ShellAnswer> {
    await this.#dropLate()
    const datagram = Buffer.from(command)
    const isListing = parseCommand(datagram).kind === 'ls'
    let part: Buffer | undefined
    for (let tries = 1; ; tries++) {
      this.#dialogue.send(datagram)
      const took = await this.#take(isListing)
      if (this.#signal?.aborted) return { kind: 'aborted' }
      if (typeof took !== 'string') {
        this.#wasAnswered = true
        this.#owed = tries - 1
        if (took.isWhole) return { kind: 'answer', bytes: took.bytes, tries }
        part = took.bytes
      }
      if (took === 'refused' && !this.#wasAnswered) return { kind: 'refused', tries }
      if (tries < this.#tries) continue
      return part ? { kind: 'incomplete', bytes: part } : { kind: took === 'refused' ? 'refused' : 'silence', tries }
    }
  }

  /** What came without having been asked for; the answers to repeats are none of it. */
  async unasked(): Promise<Buffer[]> {
    const came: Buffer[] = []
    for (let next = await this.#dialogue.next(0); next.kind !== 'silence'; next = await this.#dialogue.next(0))
      if (next.kind === 'datagram' && this.#owed-- <= 0) came.push(next.bytes)
    return came
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#dialogue[Symbol.asyncDispose]()
  }

  /** The answer to what was just sent; a listing may come in several datagrams, and a repeated datagram counts once. */
  async #take(isListing: boolean): Promise<Took> {
    const pieces: Buffer[] = []
    const until = performance.now() + this.#tryMs
    for (;;) {
      const came = await this.#dialogue.next(Math.max(0, until - performance.now()), this.#signal)
      if (came.kind === 'datagram') {
        if (!isListing) return { bytes: came.bytes, isWhole: true }
        if (!pieces.some((piece) => piece.equals(came.bytes))) pieces.push(came.bytes)
        if (!isListingContinued(came.bytes)) return { bytes: Buffer.concat(pieces), isWhole: true }
      } else if (pieces.length > 0) return { bytes: Buffer.concat(pieces), isWhole: false }
      else if (came.kind === 'silence') return 'silence'
      else if (!this.#wasAnswered) return 'refused'
      // a server that answered before may come back: the rest of the time is waited
      else if (performance.now() >= until) return 'refused'
    }
  }

  /** The answers to repeats may still come, and must not be taken for the next command's. */
  async #dropLate(): Promise<void> {
    while (this.#owed > 0) {
      const came = await this.#dialogue.next(lateMs)
      if (came.kind === 'silence') this.#owed = 0
      if (came.kind === 'datagram') this.#owed--
    }
  }
}
