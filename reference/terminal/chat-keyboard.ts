import type { ChatWords } from './chat-words.ts'
import { KeyboardLines } from './keyboard-lines.ts'

/** What the other end of a chat did; `nobody` means that the system says that nobody listens there, so far. */
export type ChatEvent =
  | { readonly kind: 'turn' | 'wait' | 'end' | 'nobody' }
  | { readonly kind: 'text' | 'other'; readonly text: string }
  | { readonly kind: 'error'; readonly why: string; readonly isOver: boolean; readonly keepsTurn: boolean }
  | { readonly kind: 'lost'; readonly how: 'closed' | 'broken' | 'no-answer' }

/** A chat as its person's program sees it; after `leave` what still comes ends with `end` or `lost`. */
export interface ChatPeer {
  next(): Promise<ChatEvent>
  say(text: string): void
  leave(): void
}

/** A person's keyboard and screen, and whom they talk to. */
export interface ChatKeyboardOptions {
  readonly peer: ChatPeer
  readonly place: string
  readonly words: ChatWords
  readonly maxTextBytes: number
  readonly input: NodeJS.ReadableStream
  readonly output: { write(text: string): unknown; readonly isTTY?: boolean }
  readonly errors: { write(text: string): unknown }
  /** Aborted when the person wants to leave, for example with Ctrl+C. */
  readonly signal: AbortSignal
}

/** Lets a person talk until one of the two leaves; what is typed out of turn waits for the turn. Gives the exit code. */
export async function runChatKeyboard(options: ChatKeyboardOptions): Promise<number> {
  const keyboard = new KeyboardLines(options.input)
  try {
    return await new Conversation(options, keyboard).run()
  } finally {
    keyboard.close()
  }
}

class Conversation {
  readonly #options: ChatKeyboardOptions
  readonly #keyboard: KeyboardLines
  #held: string | undefined
  #hasTurn = false
  #isPrompted = false

  constructor(options: ChatKeyboardOptions, keyboard: KeyboardLines) {
    this.#options = options
    this.#keyboard = keyboard
  }

  async run(): Promise<number> {
    const { peer, signal, words } = this.#options
    this.#show(words.waiting)
    const aborted = new Promise<{ readonly aborted: true }>((resolve) => {
      signal.addEventListener('abort', () => resolve({ aborted: true }), { once: true })
      if (signal.aborted) resolve({ aborted: true })
    })
    const read = () => this.#keyboard.next().then((typed) => ({ typed }))
    let typed = read()
    let came = peer.next()
    for (;;) {
      const happened = await Promise.race([came, aborted, ...(this.#held === undefined ? [typed] : [])])
      if ('kind' in happened) {
        const code = this.#take(happened)
        if (code !== undefined) return code
        came = peer.next()
      } else if ('aborted' in happened || happened.typed === undefined || isLeaving(happened.typed)) {
        return await this.#leave(came)
      } else {
        this.#held = happened.typed
        this.#endPrompt(this.#options.output.isTTY === true)
        typed = read()
      }
      this.#sayHeld()
    }
  }

  #take(event: ChatEvent): number | undefined {
    const { words, place } = this.#options
    switch (event.kind) {
      case 'turn':
        if (!this.#hasTurn) this.#show(words.turn)
        this.#prompt()
        return undefined
      case 'wait':
        this.#hasTurn = false
        this.#show(words.wait)
        return undefined
      case 'text':
        this.#show(words.said(event.text))
        this.#hasTurn = false
        this.#prompt()
        return undefined
      case 'other':
        this.#show(words.other(event.text))
        return undefined
      case 'error':
        return this.#refuse(event)
      case 'nobody':
        this.#complain(words.nobody(place))
        return undefined
      case 'end':
        this.#show(words.otherLeft)
        return 0
      case 'lost':
        if (event.how === 'closed') this.#show(words.lost(event.how))
        else this.#complain(words.lost(event.how))
        return event.how === 'closed' ? 0 : 1
    }
  }

  #refuse({ why, isOver, keepsTurn }: Extract<ChatEvent, { kind: 'error' }>): number | undefined {
    const { words } = this.#options
    if (isOver) this.#complain(words.refused(why))
    else this.#show(words.refused(why))
    if (keepsTurn) this.#prompt()
    return isOver ? 1 : undefined
  }

  #sayHeld(): void {
    if (!this.#hasTurn || this.#held === undefined) return
    const { peer, words, maxTextBytes } = this.#options
    const text = this.#held
    this.#held = undefined
    this.#endPrompt(this.#options.output.isTTY === true)
    const bytes = Buffer.byteLength(text)
    this.#hasTurn = text.trim() === '' || bytes > maxTextBytes
    if (bytes > maxTextBytes) this.#show(words.tooLong(bytes, maxTextBytes))
    if (this.#hasTurn) this.#prompt()
    else peer.say(text)
  }

  async #leave(pending: Promise<ChatEvent>): Promise<number> {
    const { peer, words } = this.#options
    peer.leave()
    for (let came = pending; ; came = peer.next()) {
      const { kind } = await came
      if (kind === 'end' || kind === 'lost') break
    }
    this.#show(words.goodbye)
    return 0
  }

  #prompt(): void {
    this.#hasTurn = true
    if (this.#isPrompted) return
    this.#options.output.write(this.#options.words.prompt)
    this.#isPrompted = true
  }

  /** A terminal shows the line break that the person types; a pipe does not. */
  #endPrompt(isBroken: boolean): void {
    if (this.#isPrompted && !isBroken) this.#options.output.write('\n')
    this.#isPrompted = false
  }

  #show(line: string): void {
    this.#endPrompt(false)
    this.#options.output.write(`${line}\n`)
  }

  #complain(line: string): void {
    this.#endPrompt(false)
    this.#options.errors.write(`${line}\n`)
  }
}

function isLeaving(line: string): boolean {
  return line.trim().toLowerCase() === 'desconectar'
}
