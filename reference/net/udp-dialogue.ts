import { type UdpAddress, UdpPort } from './udp-port.ts'

/** What came next over UDP: a datagram, word from the system that nobody listens there, or nothing in time. */
export type DatagramCame =
  | { readonly kind: 'datagram'; readonly bytes: Buffer }
  | { readonly kind: 'refused' }
  | { readonly kind: 'silence' }

/** A UDP port that speaks with one other alone; what comes is kept in order until somebody asks for it. */
export class UdpDialogue implements AsyncDisposable {
  readonly #came: Exclude<DatagramCame, { kind: 'silence' }>[] = []
  #port: UdpPort | undefined
  #wake: () => void = () => {}

  private constructor() {}

  /** Opens a port of the system's choice towards `to`. @throws the system's error. */
  static async open(to: UdpAddress): Promise<UdpDialogue> {
    const dialogue = new UdpDialogue()
    dialogue.#port = await UdpPort.connect(to, {
      received: (bytes) => dialogue.#take({ kind: 'datagram', bytes }),
      failed: (code) => {
        if (code === 'ECONNREFUSED') dialogue.#take({ kind: 'refused' })
      },
    })
    return dialogue
  }

  get localPort(): number {
    return this.#port?.port ?? 0
  }

  send(bytes: Buffer): void {
    this.#port?.send(bytes)
  }

  /** The next thing that came, or `silence` when nothing did within `withinMs` or before `signal` was aborted. */
  async next(withinMs: number, signal?: AbortSignal): Promise<DatagramCame> {
    if (this.#came.length === 0 && !signal?.aborted)
      await new Promise<void>((resolve) => {
        const finish = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', finish)
          resolve()
        }
        const timer = setTimeout(finish, withinMs)
        signal?.addEventListener('abort', finish)
        this.#wake = finish
      })
    return this.#came.shift() ?? { kind: 'silence' }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#port?.close()
  }

  #take(came: Exclude<DatagramCame, { kind: 'silence' }>): void {
    this.#came.push(came)
    this.#wake()
  }
}
