import { type UdpAddress, UdpPort } from '../../net/udp-port.ts'

/** What happens to a datagram on the way; a held one arrives after the next one of its direction. */
export type Fate = 'pass' | 'lose' | 'twice' | 'hold'

/** Datagrams of one direction, counted from 0, and what becomes of them. */
export type Plan = (index: number, bytes: Buffer) => Fate

/** Stands between one client and a server and does to their datagrams what the plans say. */
export class LossyRelay implements AsyncDisposable {
  /** How many datagrams of both directions were touched. */
  touched = 0
  readonly #ports: UdpPort[] = []
  #client: UdpAddress | undefined

  get port(): number {
    return this.#ports[0]?.port ?? 0
  }

  /** Opens a relay to the server at `port`. */
  static async open(port: number, toServer: Plan, toClient: Plan): Promise<LossyRelay> {
    const relay = new LossyRelay()
    const server = { host: '127.0.0.1', port }
    const forward = relay.#direction(toServer, (bytes) => relay.#ports[1]?.send(bytes, server))
    const back = relay.#direction(toClient, (bytes) => relay.#ports[0]?.send(bytes, relay.#client))
    const near = (bytes: Buffer, from: UdpAddress) => {
      relay.#client = from
      forward(bytes)
    }
    relay.#ports.push(await UdpPort.bind('127.0.0.1', 0, { received: near }))
    relay.#ports.push(await UdpPort.bind('127.0.0.1', 0, { received: back }))
    return relay
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#ports.map((port) => port.close()))
  }

  #direction(plan: Plan, send: (bytes: Buffer) => void): (bytes: Buffer) => void {
    let index = 0
    let held: Buffer | undefined
    return (bytes) => {
      const fate = plan(index++, bytes)
      if (fate !== 'pass') this.touched += 1
      if (fate === 'hold' && !held) {
        held = bytes
        return
      }
      if (fate !== 'lose') send(bytes)
      if (fate === 'twice') send(bytes)
      if (held) send(held)
      held = undefined
    }
  }
}
