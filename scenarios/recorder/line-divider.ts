import { type Announcements, announcementsOf } from './announced-contents.ts'
import { LaneBook } from './lane-book.ts'
import type { RecordedEvent, Way } from './recorded-event.ts'
import type { Divider, Said } from './said.ts'

/** Who never ends a line is not waited for longer. */
const mostLineBytes = 64 * 1024

/** Divides streams of lines, and of contents whose size a line announced. */
export class LineDivider implements Divider {
  readonly #exercise: string
  readonly #lanes = new LaneBook()
  readonly #announcements = new Map<number, Announcements>()

  constructor(exercise: string) {
    this.#exercise = exercise
  }

  take(event: RecordedEvent): Said[] {
    if (event.kind === 'reached') return []
    if (event.kind === 'open') return [event]
    if (event.kind === 'close') return [...this.#lanes.flushClosed(event, 'rest'), event]
    const { client, way, bytes } = event
    this.#lanes.queue(client, way).push(bytes)
    // what the one says may tell how much of the other's is a content
    const other = way === 'to-server' ? 'to-client' : 'to-server'
    return [...this.#messages(client, way), ...this.#messages(client, other)]
  }

  finish(): Said[] {
    return this.#lanes.flushAll('rest')
  }

  #messages(client: number, way: Way): Said[] {
    const queue = this.#lanes.queue(client, way)
    const announcements = this.#announcementsOf(client)
    const messages: Said[] = []
    while (queue.size > 0) {
      const content = announcements.awaited(way)
      if (content !== undefined) {
        if (queue.size < content) break
        messages.push({ kind: 'message', client, way, form: 'content', bytes: queue.take(content) })
        announcements.came(way)
        continue
      }
      const line = queue.lineSize
      if (line === undefined && queue.size < mostLineBytes) break
      const bytes = queue.take(line ?? queue.size)
      messages.push({ kind: 'message', client, way, form: line === undefined ? 'rest' : 'line', bytes })
      if (line !== undefined) announcements.heard(way, bytes.toString('utf8').replace(/\r?\n$/, ''))
    }
    return messages
  }

  #announcementsOf(client: number): Announcements {
    const known = this.#announcements.get(client) ?? announcementsOf(this.#exercise)
    this.#announcements.set(client, known)
    return known
  }
}
