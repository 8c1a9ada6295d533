import type { LinkEnding, TcpLink } from '../../net/tcp-link.ts'
import { messageLine, messageText } from './protocol.ts'

/** What became of a message that was sent. */
export type EchoAnswer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'silence'; readonly waitedMs: number }
  | LinkEnding

/** How long a dialogue waits, and whom it tells what nobody asked for. */
export interface EchoDialogueOptions {
  /** How long the first byte of an answer may take; 10 s when left out. */
  readonly answerWithinMs?: number
  /** An answer without newline is whole after so long without further bytes; 2 s when left out. */
  readonly pauseMs?: number
  onMore(text: string): void
}

const newline = 0x0a
const maxAnswerBytes = 1024 * 1024

/** One connection on which every line that is sent is answered; an answer is a line, or what comes until a long pause. */
export class EchoDialogue {
  /** How the connection ended, once it has. */
  readonly ended: Promise<LinkEnding>
  readonly #link: TcpLink
  readonly #options: EchoDialogueOptions
  #kept: Buffer[] = []
  #bytes = 0
  #answer: ((answer: EchoAnswer) => void) | undefined
  #timer: NodeJS.Timeout | undefined
  #ending: LinkEnding | undefined
  #resolve: (ending: LinkEnding) => void = () => {}

  constructor(link: TcpLink, options: EchoDialogueOptions) {
    this.#link = link
    this.#options = options
    this.ended = new Promise((resolve) => {
      this.#resolve = resolve
    })
    link.listen({
      received: (bytes) => this.#receive(bytes),
      drained: () => {},
      ended: (ending) => this.#finish(ending),
    })
  }

  /** Sends a message and waits for its answer; one at a time. */
  ask(text: string): Promise<EchoAnswer> {
    if (this.#ending) return Promise.resolve(this.#ending)
    return new Promise((resolve) => {
      this.#answer = resolve
      const waitedMs = this.#options.answerWithinMs ?? 10_000
      this.#timer = setTimeout(() => this.#settle({ kind: 'silence', waitedMs }), waitedMs)
      this.#link.write(messageLine(text))
    })
  }

  /** Ends our side; what still comes is dropped. */
  leave(): void {
    clearTimeout(this.#timer)
    this.#answer = undefined
    this.#ending ??= { kind: 'end' }
    this.#link.end()
  }

  #receive(bytes: Buffer): void {
    if (this.#ending) return
    clearTimeout(this.#timer)
    let rest = bytes
    for (let at = rest.indexOf(newline); at >= 0; at = rest.indexOf(newline)) {
      this.#keep(rest.subarray(0, at + 1))
      this.#tell()
      rest = rest.subarray(at + 1)
    }
    this.#keep(rest)
    if (this.#bytes >= maxAnswerBytes) this.#tell()
    if (this.#bytes > 0) this.#timer = setTimeout(() => this.#tell(), this.#options.pauseMs ?? 2000)
  }

  #keep(bytes: Buffer): void {
    if (bytes.length > 0) this.#kept.push(bytes)
    this.#bytes += bytes.length
  }

  #tell(): void {
    const text = messageText(Buffer.concat(this.#kept))
    this.#kept = []
    this.#bytes = 0
    if (this.#answer) this.#settle({ kind: 'text', text })
    else this.#options.onMore(text)
  }

  #settle(answer: EchoAnswer): void {
    clearTimeout(this.#timer)
    const settle = this.#answer
    this.#answer = undefined
    settle?.(answer)
  }

  #finish(ending: LinkEnding): void {
    if (this.#ending) return
    if (this.#bytes > 0) this.#tell()
    this.#ending = ending
    this.#settle(ending)
    this.#link.end()
    this.#resolve(ending)
  }
}
