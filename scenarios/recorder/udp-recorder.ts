import { type RelayedDatagram, UdpRelay } from '../../reference/net/udp-relay.ts'
import type { RecordingProxyOptions } from './recording-proxy-options.ts'

/** The part of a recording proxy that speaks UDP: whoever sends from an address of its own is a client. */
export class UdpRecorder implements AsyncDisposable {
  readonly #options: RecordingProxyOptions
  readonly #number: () => number
  readonly #clients = new Map<number, number>()
  #relay: UdpRelay | undefined

  private constructor(options: RecordingProxyOptions, number: () => number) {
    this.#options = options
    this.#number = number
  }

  /** Binds a port of the loopback; `number` gives the next client its number. @throws the system's error. */
  static async open(options: RecordingProxyOptions, number: () => number): Promise<UdpRecorder> {
    const recorder = new UdpRecorder(options, number)
    recorder.#relay = await UdpRelay.open(options.target, () => 'deliver', {
      front: { host: '127.0.0.1', port: options.port },
      came: (datagram) => recorder.#came(datagram),
    })
    return recorder
  }

  get port(): number {
    return this.#relay?.port ?? 0
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#relay?.[Symbol.asyncDispose]()
  }

  #came({ line, direction, bytes, atMs, from, linePort }: RelayedDatagram): void {
    const { target, saw } = this.#options
    const known = this.#clients.get(line)
    const client = known ?? this.#number()
    if (known === undefined) {
      this.#clients.set(line, client)
      // the relay has one address, whoever speaks through it
      const host = '127.0.0.1'
      saw({ kind: 'open', transport: 'udp', client, atMs, host, port: from.port })
      saw({ kind: 'reached', client, atMs, port: linePort })
    }
    const isOther = direction === 'back' && from.port !== target.port
    const way = direction === 'there' ? 'to-server' : 'to-client'
    saw({ kind: 'bytes', client, way, bytes, atMs, ...(isOther && { otherPort: from.port }) })
  }
}
