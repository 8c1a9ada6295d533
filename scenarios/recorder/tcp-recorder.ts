import { connectRelayEnd } from '../../reference/net/connect-relay-end.ts'
import type { RelayEnd } from '../../reference/net/relay-end.ts'
import { RelayFront } from '../../reference/net/relay-front.ts'
import type { Way } from './recorded-event.ts'
import type { RecordingProxyOptions } from './recording-proxy-options.ts'

const connectMs = 5000

/** The part of a recording proxy that speaks TCP: each connection of a client becomes one to the server. */
export class TcpRecorder implements AsyncDisposable {
  readonly #options: RecordingProxyOptions
  readonly #number: () => number
  readonly #servers = new Set<RelayEnd>()
  readonly #running = new Set<Promise<void>>()
  readonly #closing = new AbortController()
  #front: RelayFront | undefined
  #wasCalled = false
  #onClosed: () => void = () => undefined

  private constructor(options: RecordingProxyOptions, number: () => number) {
    this.#options = options
    this.#number = number
  }

  /** Listens on the loopback; `number` gives the next client its number. @throws the system's error. */
  static async open(options: RecordingProxyOptions, number: () => number): Promise<TcpRecorder> {
    const recorder = new TcpRecorder(options, number)
    recorder.#front = await RelayFront.listen('127.0.0.1', options.port, (end) => recorder.#accept(end))
    return recorder
  }

  get port(): number {
    return this.#front?.port ?? 0
  }

  /** Fulfilled when somebody called and nobody is connected any more. */
  async untilClosed(): Promise<void> {
    while (!this.#wasCalled || this.#running.size > 0)
      await new Promise<void>((resolve) => {
        this.#onClosed = resolve
      })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort()
    await this.#front?.[Symbol.asyncDispose]()
    await Promise.all([...this.#servers].map((end) => end[Symbol.asyncDispose]()))
    await Promise.all(this.#running)
  }

  #accept(end: RelayEnd): void {
    this.#wasCalled = true
    const running = this.#serve(this.#number(), end)
    this.#running.add(running)
    void running.finally(() => {
      this.#running.delete(running)
      this.#onClosed()
    })
  }

  async #serve(client: number, end: RelayEnd): Promise<void> {
    const { target, saw } = this.#options
    const { remoteAddress: clientHost, remotePort } = end
    saw({ kind: 'open', transport: 'tcp', client, host: clientHost, port: remotePort, atMs: performance.now() })
    // who seems to be another machine stays one, where the server can be reached from there
    const from = target.host.startsWith('127.') ? clientHost : undefined
    const connected = await connectRelayEnd(target.host, target.port, connectMs, this.#closing.signal, from)
    if ('problem' in connected) {
      const how = connected.problem.code === 'ECONNRESET' ? 'reset' : 'refused'
      if (connected.problem.kind !== 'aborted')
        saw({ kind: 'close', client, by: 'server', how, atMs: performance.now() })
      end.reset()
      return
    }
    const server = connected.end
    saw({ kind: 'reached', client, port: server.localPort, atMs: performance.now() })
    this.#servers.add(server)
    server.onClosed = () => this.#servers.delete(server)
    end.onBroken = () => server.reset()
    server.onBroken = () => end.reset()
    await Promise.all([this.#pass(client, 'to-server', end, server), this.#pass(client, 'to-client', server, end)])
  }

  async #pass(client: number, way: Way, from: RelayEnd, to: RelayEnd): Promise<void> {
    const { saw } = this.#options
    for (;;) {
      const came = await from.next()
      const atMs = performance.now()
      if (came.kind === 'silence') continue
      if (came.kind === 'bytes') {
        saw({ kind: 'bytes', client, way, bytes: came.bytes, atMs })
        await to.write(came.bytes)
        continue
      }
      if (!from.isOurs)
        saw({ kind: 'close', client, by: way === 'to-server' ? 'client' : 'server', how: came.kind, atMs })
      if (came.kind === 'reset') to.reset()
      else to.end()
      return
    }
  }
}
