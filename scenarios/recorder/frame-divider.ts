import { decodeLength } from '../../reference/wire/length-prefix.ts'
import type { LengthFraming } from '../runner/framing.ts'
import { LaneBook } from './lane-book.ts'
import type { RecordedEvent, Way } from './recorded-event.ts'
import type { Divider, Said } from './said.ts'

/** Divides streams in which each message is a length field and a body. */
export class FrameDivider implements Divider {
  readonly #framing: Pick<LengthFraming, 'field' | 'maxBodyBytes'>
  readonly #lanes = new LaneBook()
  /** Ways in which a length was announced that no program keeps: nothing after it can be told apart. */
  readonly #lost = new Set<string>()

  constructor(framing: Pick<LengthFraming, 'field' | 'maxBodyBytes'>) {
    this.#framing = framing
  }

  take(event: RecordedEvent): Said[] {
    if (event.kind === 'reached') return []
    if (event.kind === 'open') return [event]
    const { client } = event
    if (event.kind === 'close') return [...this.#lanes.flushClosed(event, 'rest'), event]
    this.#lanes.queue(client, event.way).push(event.bytes)
    const other: Way = event.way === 'to-server' ? 'to-client' : 'to-server'
    const rest = this.#lost.has(`${client} ${other}`) ? this.#lanes.flush(client, other, 'rest') : []
    return [...rest, ...this.#frames(client, event.way)]
  }

  finish(): Said[] {
    return this.#lanes.flushAll('rest')
  }

  #frames(client: number, way: Way): Said[] {
    const { field, maxBodyBytes } = this.#framing
    const queue = this.#lanes.queue(client, way)
    const frames: Said[] = []
    while (!this.#lost.has(`${client} ${way}`) && queue.size >= field.bytes) {
      const length = decodeLength(queue.peek(field.bytes), field)
      if (length > maxBodyBytes) this.#lost.add(`${client} ${way}`)
      else if (queue.size < field.bytes + length) break
      else frames.push({ kind: 'message', client, way, form: 'frame', bytes: queue.take(field.bytes + length) })
    }
    return frames
  }
}
