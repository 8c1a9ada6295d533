import { type Backlog, type ConnectionPorts, ReceiveQueues } from '../faults/receive-queues.ts'

/** One answer of the kernel about a connection; `atMs` is when it was asked, on the clock of `performance.now()`. */
export interface HeardBacklog {
  readonly ports: ConnectionPorts
  readonly atMs: number
  readonly tookMs: number
  readonly backlog: Backlog | undefined
}

/** Asks `queues`, and keeps what was answered. */
export class HeardQueues extends ReceiveQueues {
  readonly heard: HeardBacklog[] = []
  readonly #queues: ReceiveQueues

  constructor(queues: ReceiveQueues) {
    super()
    this.#queues = queues
  }

  override async backlog({ localPort, remotePort }: ConnectionPorts): Promise<Backlog | undefined> {
    const atMs = performance.now()
    const ports = { localPort, remotePort }
    const backlog = await this.#queues.backlog(ports)
    this.heard.push({ ports, atMs, tookMs: performance.now() - atMs, backlog })
    return backlog
  }
}
