import type { Transport } from '../../conformance/model/transport.ts'
import type { RecordingProxyOptions } from './recording-proxy-options.ts'
import { TcpRecorder } from './tcp-recorder.ts'
import { UdpRecorder } from './udp-recorder.ts'

/** Ports that are free over TCP and taken over UDP are given back so many times. */
const mostTries = 20

/** Stands between clients and a server, over TCP and UDP on the same port, and passes on all that they say. */
export class RecordingProxy implements AsyncDisposable {
  readonly port: number
  readonly #tcp: TcpRecorder | undefined
  readonly #udp: UdpRecorder | undefined

  private constructor(tcp: TcpRecorder | undefined, udp: UdpRecorder | undefined) {
    this.#tcp = tcp
    this.#udp = udp
    this.port = tcp?.port ?? udp?.port ?? 0
  }

  /** Listens on the loopback. @throws the system's error, for example EADDRINUSE. */
  static async open(options: RecordingProxyOptions): Promise<RecordingProxy> {
    const clients = { next: 0 }
    const number = () => clients.next++
    const has = (transport: Transport) => options.transports.includes(transport)
    for (let tries = 1; ; tries++) {
      const tcp = has('tcp') ? await TcpRecorder.open(options, number) : undefined
      try {
        const udp = has('udp')
          ? await UdpRecorder.open({ ...options, port: tcp?.port ?? options.port }, number)
          : undefined
        return new RecordingProxy(tcp, udp)
      } catch (problem) {
        await tcp?.[Symbol.asyncDispose]()
        if (options.port !== 0 || !tcp || tries >= mostTries) throw problem
      }
    }
  }

  /** Fulfilled when there were connections and none of them is open any more; never without TCP. */
  async untilClosed(): Promise<void> {
    await (this.#tcp?.untilClosed() ?? new Promise<never>(() => undefined))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.#tcp?.[Symbol.asyncDispose](), this.#udp?.[Symbol.asyncDispose]()])
  }
}
