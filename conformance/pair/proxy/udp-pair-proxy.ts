import type { UdpHandle } from '../../../reference/net/listening-handle.ts'
import { type RelayedDatagram, type RelayPlan, UdpRelay } from '../../../reference/net/udp-relay.ts'
import { ConversationRecord } from './conversation-record.ts'
import { Movement } from './movement.ts'
import type { FrontAddress, PairProxy, PairProxyOptions } from './pair-proxy.ts'

/** The network between two programs that speak UDP. */
export class UdpPairProxy implements PairProxy {
  readonly conversation = new ConversationRecord('udp')
  readonly #movement = new Movement()
  readonly #numbers = new Map<number, number>()
  #relay: UdpRelay | undefined

  /** Opens the front, or takes over the one that is given. @throws the system's error, for example EADDRINUSE. */
  static async open({ to }: PairProxyOptions, plan: RelayPlan, front: UdpHandle | FrontAddress): Promise<UdpPairProxy> {
    const proxy = new UdpPairProxy()
    proxy.#relay = await UdpRelay.open(to, plan, {
      front,
      came: (datagram) => proxy.#came(datagram),
      held: () => proxy.#movement.hold(),
      left: () => proxy.#movement.moved(),
    })
    return proxy
  }

  get port(): number {
    return this.#relay?.port ?? 0
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
    await this.#relay?.[Symbol.asyncDispose]()
  }

  #came({ line, direction, index, act, bytes, atMs }: RelayedDatagram): void {
    if (!this.#numbers.has(line)) this.#numbers.set(line, this.conversation.open())
    const way = direction === 'there' ? 'to-server' : 'to-client'
    this.conversation.say(this.#numbers.get(line) ?? line, way, bytes, atMs)
    if (act !== 'deliver') {
      const kind = typeof act === 'string' ? act : 'delayMs' in act ? 'delay' : 'hold'
      this.conversation.disturb({ kind: 'datagram', way, index, act: kind, bytes: bytes.length, atMs })
    }
    this.#movement.moved()
  }
}
