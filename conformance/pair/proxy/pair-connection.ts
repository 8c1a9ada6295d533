import type { RelayEnd } from '../../../reference/net/relay-end.ts'
import type { Way } from '../delivery.ts'
import { type Carrier, ConnectionLane } from './connection-lane.ts'
import { deliverOf } from './deliver.ts'
import type { Network } from './network.ts'

/** One connection of a client with the server, as two sockets that we stand between. */
export class PairConnection implements Carrier {
  readonly number: number
  readonly network: Network
  isLost = false
  lastSaidAtMs = performance.now()
  readonly #client: RelayEnd
  readonly #server: RelayEnd
  readonly #lanes: Readonly<Record<Way, ConnectionLane>>

  constructor(number: number, network: Network, client: RelayEnd, server: RelayEnd) {
    this.number = number
    this.network = network
    this.#client = client
    this.#server = server
    this.#lanes = {
      'to-server': new ConnectionLane(this, 'to-server', client, server),
      'to-client': new ConnectionLane(this, 'to-client', server, client),
    }
    client.onBroken = () => server.reset()
    server.onBroken = () => client.reset()
  }

  /** Delivers both ways until both have ended. */
  async run(): Promise<void> {
    await Promise.all([
      this.#deliver('to-server', this.#client, this.#server),
      this.#deliver('to-client', this.#server, this.#client),
    ])
  }

  said(way: Way): void {
    this.lastSaidAtMs = performance.now()
    this.#lanes[way === 'to-server' ? 'to-client' : 'to-server'].answered()
  }

  lose(how: 'end' | 'reset'): void {
    this.isLost = true
    for (const end of [this.#client, this.#server]) {
      if (how === 'reset') end.reset()
      else end.end()
    }
  }

  async #deliver(way: Way, from: RelayEnd, to: RelayEnd): Promise<void> {
    const { record, movement } = this.network
    const came = await deliverOf(
      this.network.delivery,
      { connection: this.number, way },
      this.network,
    )(this.#lanes[way])
    if (!from.isOurs && came.kind !== 'bytes' && came.kind !== 'silence')
      record.end({
        connection: this.number,
        by: way === 'to-server' ? 'client' : 'server',
        how: came.kind,
        atMs: performance.now(),
      })
    if (came.kind === 'reset') to.reset()
    else to.end()
    movement.moved()
  }
}
