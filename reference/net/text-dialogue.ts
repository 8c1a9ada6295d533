import type { LinkEnding, TcpLink } from './tcp-link.ts'

/** A text that came: the answer to the line that was sent last, or more text after a silence or before any line. */
export interface CameText {
  readonly text: string
  readonly answers: string | undefined
}

/** How a dialogue ended: by our leaving, or by the other side. */
export type DialogueEnding = { readonly kind: 'left' } | LinkEnding

/** What a dialogue of raw texts is told, and whom it tells. */
export interface TextDialogueOptions {
  readonly link: TcpLink
  /** Without further bytes for so long an answer is whole: the wire has no mark for its end. */
  readonly silenceMs?: number
  /** An answer whose first byte takes longer is not waited for; it is shown when it comes. */
  readonly answerWithinMs?: number
  onText(came: CameText): void
  onNoAnswer(line: string, withinMs: number): void
}

const maxAnswerBytes = 1024 * 1024

/**
 * Sends lines over a raw text connection, each after the answer to the one before, and tells everything that comes.
 * Memory is bounded: after 1 MiB an answer is told and goes on as further text.
 */
export class TextDialogue {
  /** How the dialogue ended, once it has. */
  readonly ended: Promise<DialogueEnding>
  readonly #options: TextDialogueOptions
  readonly #silenceMs: number
  readonly #lines: string[] = []
  readonly #decoder = new TextDecoder()
  #pieces: string[] = []
  #bytes = 0
  #asked: string | undefined
  #timer: NodeJS.Timeout | undefined
  #isHearing = false
  #isLeaving = false
  #isOver = false
  #resolve: (ending: DialogueEnding) => void = () => {}

  constructor(options: TextDialogueOptions) {
    this.#options = options
    this.#silenceMs = options.silenceMs ?? 200
    this.ended = new Promise((resolve) => {
      this.#resolve = resolve
    })
    options.link.listen({
      received: (bytes) => this.#receive(bytes),
      drained: () => {},
      ended: (ending) => this.#finish(ending),
    })
  }

  /** Sends a line as it is once everything before it is answered. */
  say(line: string): void {
    if (this.#isLeaving || this.#isOver) return
    this.#lines.push(line)
    this.#next()
  }

  /** Ends the dialogue after the answers to all lines. */
  leave(): void {
    this.#isLeaving = true
    this.#next()
  }

  /** Ends the dialogue at once. */
  leaveNow(): void {
    this.#finish({ kind: 'left' })
    this.#options.link.destroy()
  }

  #next(): void {
    if (this.#isOver || this.#asked !== undefined || this.#isHearing) return
    const line = this.#lines.shift()
    if (line === undefined) {
      if (this.#isLeaving) this.#finish({ kind: 'left' })
      return
    }
    this.#asked = line
    this.#options.link.write(Buffer.from(line))
    const withinMs = this.#options.answerWithinMs ?? 10_000
    this.#timer = setTimeout(() => this.#giveUp(line, withinMs), withinMs)
  }

  #giveUp(line: string, withinMs: number): void {
    this.#asked = undefined
    this.#options.onNoAnswer(line, withinMs)
    this.#next()
  }

  #receive(bytes: Buffer): void {
    if (this.#isOver) return
    clearTimeout(this.#timer)
    this.#isHearing = true
    this.#pieces.push(this.#decoder.decode(bytes, { stream: true }))
    this.#bytes += bytes.length
    if (this.#bytes > maxAnswerBytes) this.#tell()
    this.#timer = setTimeout(() => {
      this.#isHearing = false
      this.#tell()
      this.#next()
    }, this.#silenceMs)
  }

  #tell(): void {
    const text = this.#pieces.join('')
    this.#pieces = []
    this.#bytes = 0
    const answers = this.#asked
    this.#asked = undefined
    if (text !== '') this.#options.onText({ text, answers })
  }

  #finish(ending: DialogueEnding): void {
    if (this.#isOver) return
    clearTimeout(this.#timer)
    this.#isOver = true
    this.#tell()
    this.#options.link.end()
    this.#resolve(ending)
  }
}
