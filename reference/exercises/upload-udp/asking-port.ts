import { type UdpAddress, UdpPort } from '../../net/udp-port.ts'
import { maxRepeats, parseServerMessage, repeatAfterMs, type ServerMessage } from './protocol.ts'

/** What came of a question: an answer that fits, silence, word that nobody listens there, or the person leaving. */
export type Reply<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'silence' | 'nobody' | 'left' }

interface Asked {
  readonly datagram: Buffer
  repeats: number
  take(message: ServerMessage): void
  end(how: 'silence' | 'nobody' | 'left'): void
}

/** Asks a server one thing at a time and repeats a datagram that is not answered; one timer serves them all. */
export class AskingPort implements AsyncDisposable {
  readonly #onNobody: () => void
  #port: UdpPort | undefined
  #asked: Asked | undefined
  #timer: NodeJS.Timeout | undefined
  #wasAnswered = false
  #hasLeft = false

  private constructor(onNobody: () => void) {
    this.#onNobody = onNobody
  }

  /**
   * Opens a port towards `to`. @throws the system's error.
   * @param onNobody told when the system reports a closed port where a server answered before.
   */
  static async open(to: UdpAddress, onNobody: () => void): Promise<AskingPort> {
    const asking = new AskingPort(onNobody)
    asking.#port = await UdpPort.connect(to, {
      received: (bytes) => asking.#received(bytes),
      failed: (code) => asking.#failed(code),
    })
    return asking
  }

  /** Sends a datagram until `fitting` gives something for an answer; answers that do not fit are passed over. */
  ask<Answer>(
    datagram: Buffer,
    fitting: (message: ServerMessage) => Answer | 'wait' | undefined,
  ): Promise<Reply<Answer>> {
    if (this.#hasLeft) return Promise.resolve({ kind: 'left' })
    return new Promise((resolve) => {
      const asked: Asked = {
        datagram,
        repeats: 0,
        take: (message) => {
          const answer = fitting(message)
          if (answer === undefined) return
          // an answer that promises another one: the server is alive
          if (answer === 'wait') asked.repeats = 0
          else this.#settle(() => resolve({ kind: 'answer', answer }))
        },
        end: (kind) => this.#settle(() => resolve({ kind })),
      }
      this.#asked = asked
      this.#port?.send(datagram)
      if (this.#timer) this.#timer.refresh()
      else this.#timer = setTimeout(() => this.#repeat(), repeatAfterMs)
    })
  }

  /** Ends the question that is open, and every later one, as `left`. */
  leave(): void {
    this.#hasLeft = true
    this.#asked?.end('left')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.leave()
    clearTimeout(this.#timer)
    await this.#port?.close()
  }

  #settle(resolve: () => void): void {
    this.#asked = undefined
    resolve()
  }

  #repeat(): void {
    const asked = this.#asked
    if (asked && asked.repeats < maxRepeats) {
      asked.repeats += 1
      this.#port?.send(asked.datagram)
      this.#timer?.refresh()
    } else asked?.end('silence')
  }

  #received(bytes: Buffer): void {
    this.#wasAnswered = true
    const message = parseServerMessage(bytes)
    if (message) this.#asked?.take(message)
  }

  #failed(code: string): void {
    if (code !== 'ECONNREFUSED') return
    if (this.#wasAnswered) this.#onNobody()
    else this.#asked?.end('nobody')
  }
}
