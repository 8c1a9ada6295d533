import { connectRelayEnd } from '../../../reference/net/connect-relay-end.ts'
import type { TcpHandle } from '../../../reference/net/listening-handle.ts'
import type { RelayEnd } from '../../../reference/net/relay-end.ts'
import { RelayFront } from '../../../reference/net/relay-front.ts'
import { ConversationRecord } from './conversation-record.ts'
import type { StreamDelivery } from './deliver.ts'
import { Movement } from './movement.ts'
import type { Network } from './network.ts'
import { PairConnection } from './pair-connection.ts'
import type { FrontAddress, PairProxy, PairProxyOptions } from './pair-proxy.ts'

const connectMs = 5000
const patienceGaps = 40
const mostPatienceMs = 400
const quietGaps = 8

/** The network between two programs that speak TCP: every connection of a client becomes one to the server, at once. */
export class TcpPairProxy implements PairProxy {
  readonly conversation = new ConversationRecord('tcp')
  readonly #movement = new Movement()
  readonly #network: Network
  readonly #to: PairProxyOptions['to']
  readonly #servers = new Set<RelayEnd>()
  readonly #running = new Set<Promise<void>>()
  readonly #closing = new AbortController()
  #front: RelayFront | undefined

  private constructor({ to, gapMs, ...options }: PairProxyOptions, delivery: StreamDelivery) {
    this.#to = to
    this.#network = {
      delivery,
      gapMs,
      quietMs: options.quietMs ?? quietGaps * gapMs,
      patienceMs: options.patienceMs ?? Math.min(patienceGaps * gapMs, mostPatienceMs),
      queues: options.queues ?? {},
      wantsToRun: options.wantsToRun ?? {},
      answeringMs: options.answeringMs ?? {},
      record: this.conversation,
      movement: this.#movement,
    }
  }

  /** Opens the front, or takes over the one that is given. @throws the system's error, for example EADDRINUSE. */
  static async open(
    options: PairProxyOptions,
    delivery: StreamDelivery,
    front: TcpHandle | FrontAddress,
  ): Promise<TcpPairProxy> {
    const proxy = new TcpPairProxy(options, delivery)
    const onEnd = (end: RelayEnd) => proxy.#accept(end)
    proxy.#front =
      'host' in front ? await RelayFront.listen(front.host, front.port, onEnd) : RelayFront.over(front, onEnd)
    return proxy
  }

  get port(): number {
    return this.#front?.port ?? 0
  }

  get lastMovementAtMs(): number {
    return this.#movement.lastAtMs
  }

  onMovement(listener: () => void): () => void {
    return this.#movement.onMove(listener)
  }

  quietFor(quietMs: number, withinMs: number): Promise<boolean> {
    return this.#movement.quietFor(quietMs, withinMs)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort()
    await this.#front?.[Symbol.asyncDispose]()
    await Promise.all([...this.#servers].map((end) => end[Symbol.asyncDispose]()))
    await Promise.all(this.#running)
  }

  #accept(client: RelayEnd): void {
    const number = this.conversation.open()
    this.#movement.moved()
    const running = this.#movement.while(this.#connect(number, client)).then((connection) => connection?.run())
    this.#running.add(running)
    void running.finally(() => this.#running.delete(running))
  }

  async #connect(number: number, client: RelayEnd): Promise<PairConnection | undefined> {
    const connected = await connectRelayEnd(this.#to.host, this.#to.port, connectMs, this.#closing.signal)
    if ('problem' in connected) {
      // a server that breaks the connection at once can come before the system tells that there was one
      const how = connected.problem.code === 'ECONNRESET' ? 'reset' : 'refused'
      if (connected.problem.kind !== 'aborted')
        this.conversation.end({ connection: number, by: 'server', how, atMs: performance.now() })
      client.reset()
      return undefined
    }
    const { end } = connected
    this.#servers.add(end)
    end.onClosed = () => this.#servers.delete(end)
    return new PairConnection(number, this.#network, client, end)
  }
}
