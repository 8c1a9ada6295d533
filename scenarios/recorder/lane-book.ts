import { ByteQueue } from './byte-queue.ts'
import type { Closed, Way } from './recorded-event.ts'
import type { SaidMessage } from './said.ts'

/** The bytes of every client and way that are no whole message yet. */
export class LaneBook {
  readonly #queues = new Map<string, ByteQueue>()

  queue(client: number, way: Way): ByteQueue {
    const key = `${client} ${way}`
    const known = this.#queues.get(key) ?? new ByteQueue()
    this.#queues.set(key, known)
    return known
  }

  /** Everything that is left of one client and way, as a message of the form `form`. */
  flush(client: number, way: Way, form: SaidMessage['form']): SaidMessage[] {
    const queue = this.queue(client, way)
    return queue.size === 0 ? [] : [{ kind: 'message', client, way, form, bytes: queue.take(queue.size) }]
  }

  /** What is left where somebody said the last: of one way, or of both where the connection broke. */
  flushClosed({ client, by, how }: Closed, form: SaidMessage['form']): SaidMessage[] {
    const [mine, other]: readonly Way[] = by === 'client' ? ['to-server', 'to-client'] : ['to-client', 'to-server']
    return [...this.flush(client, mine as Way, form), ...(how === 'end' ? [] : this.flush(client, other as Way, form))]
  }

  /** All that is left of everybody. */
  flushAll(form: SaidMessage['form']): SaidMessage[] {
    return [...this.#queues.keys()].flatMap((key) => {
      const [client, way] = key.split(' ') as [string, Way]
      return this.flush(Number(client), way, form)
    })
  }
}
