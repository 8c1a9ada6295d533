import { connectLink } from '../../net/connect-link.ts'
import type { ConnectProblem } from '../../net/connect-socket.ts'
import type { TcpLink } from '../../net/tcp-link.ts'
import type { PickleValue } from '../../wire/pickle/pickle-value.ts'
import { encodeMensaje, frameDecoder, type Mensaje, readMensaje } from './protocol.ts'
import { type Pushed, readPushed } from './pushed.ts'
import type { StorageEnding } from './storage-ending.ts'

/** Whom a client talks to and who is told of what others send it. */
export interface StorageClientOptions {
  readonly host: string
  readonly port: number
  /** How long to wait for the connection; 5 s when left out. */
  readonly connectWithinMs?: number
  /** How long the server may send nothing while an answer is awaited; 30 s when left out. */
  readonly silenceMs?: number
  readonly signal?: AbortSignal
  readonly connect?: typeof connectLink
  readonly onPushed?: (pushed: Pushed) => void
}

/** What came of a request; `over` when the conversation ended before its answer. */
export type StorageAnswer =
  | { readonly kind: 'ok'; readonly data: PickleValue }
  | { readonly kind: 'error' }
  | { readonly kind: 'over' }

/** Connects; nothing is sent before the first request. */
export async function connectStorageClient(
  options: StorageClientOptions,
): Promise<{ readonly client: StorageClient } | { readonly problem: ConnectProblem }> {
  const { host, port, connectWithinMs, signal, connect = connectLink } = options
  const connected = await connect(host, port, connectWithinMs ?? 5000, signal)
  if ('problem' in connected) return connected
  return { client: new StorageClient(connected.link, options) }
}

/** The reference client of assignment 000, without a keyboard and without a folder. */
export class StorageClient implements AsyncDisposable {
  /** Our own address, as the server sees it: by it others can send us something. */
  readonly address: string
  /** How the conversation ended, once it has. */
  readonly ended: Promise<StorageEnding>
  readonly #link: TcpLink
  readonly #decoder = frameDecoder()
  readonly #onPushed: (pushed: Pushed) => void
  readonly #silenceMs: number
  readonly #waiting: ((answer: StorageAnswer) => void)[] = []
  #silence: NodeJS.Timeout | undefined
  #isOver = false
  #resolve: (ending: StorageEnding) => void = () => {}

  constructor(link: TcpLink, { silenceMs = 30_000, onPushed = () => {} }: Partial<StorageClientOptions>) {
    this.address = `${link.localAddress}:${link.localPort}`
    this.#link = link
    this.#onPushed = onPushed
    this.#silenceMs = silenceMs
    this.ended = new Promise((resolve) => {
      this.#resolve = resolve
    })
    link.listen({
      received: (bytes) => this.#receive(bytes),
      drained: () => {},
      ended: (ending) =>
        this.#finish(ending.kind === 'end' ? { kind: 'end', progress: this.#decoder.progress } : ending),
    })
  }

  /** Whether the conversation has ended. */
  get isOver(): boolean {
    return this.#isOver
  }

  /** Sends a request and waits for its answer; several may be on their way. */
  ask(request: Partial<Mensaje>): Promise<StorageAnswer> {
    if (this.#isOver) return Promise.resolve({ kind: 'over' })
    const answered = new Promise<StorageAnswer>((resolve) => this.#waiting.push(resolve))
    this.#link.write(encodeMensaje(request))
    this.#awaitBytes()
    return answered
  }

  /** Ends the conversation in order. */
  leave(): void {
    this.#finish({ kind: 'left' })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.leave()
  }

  #awaitBytes(): void {
    clearTimeout(this.#silence)
    if (this.#isOver || this.#waiting.length === 0) return
    this.#silence = setTimeout(() => {
      this.#finish({ kind: 'silence', waitedMs: this.#silenceMs })
      this.#link.destroy()
    }, this.#silenceMs)
  }

  #receive(bytes: Buffer): void {
    if (this.#isOver) return
    for (const body of this.#decoder.push(bytes)) {
      this.#understand(body)
      if (this.#isOver) return
    }
    const announced = this.#decoder.tooLong?.announced
    if (announced !== undefined) this.#finish({ kind: 'malformed', problem: 'too-long', announced })
    this.#awaitBytes()
  }

  #understand(body: Buffer): void {
    const { mensaje, problem } = readMensaje(body)
    if (mensaje) {
      const pushed = readPushed(mensaje)
      if (pushed) this.#onPushed(pushed)
      else this.#waiting.shift()?.(mensaje.estado === 'ok' ? { kind: 'ok', data: mensaje.data } : { kind: 'error' })
    } else if (problem === 'no-mensaje') this.#finish({ kind: 'malformed', problem })
    else
      this.#finish({
        kind: 'malformed',
        problem: 'no-pickle',
        detail: problem.name ?? problem.detail,
        offset: problem.offset,
      })
  }

  #finish(ending: StorageEnding): void {
    if (this.#isOver) return
    this.#isOver = true
    clearTimeout(this.#silence)
    this.#link.end()
    for (const answer of this.#waiting.splice(0)) answer({ kind: 'over' })
    this.#resolve(ending)
  }
}
