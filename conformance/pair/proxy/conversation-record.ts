import type { Conversation, Disturbance, Ending, Passage } from '../conversation.ts'
import type { Way } from '../delivery.ts'
import { type KeptShare, StreamRecord } from './stream-record.ts'

const share: KeptShare = { bytes: 64 * 1024, passages: 512 }
/** Of connections after the first few only so much is kept: a program may open any number. */
const laterShare: KeptShare = { bytes: 1024, passages: 8 }
const fullyKept = 32
const mostConnections = 1000
const mostEvents = 4096

/** A conversation as it grows; what it keeps is bounded, whatever the programs say. */
export class ConversationRecord implements Conversation {
  readonly transport: 'tcp' | 'udp'
  readonly disturbances: Disturbance[] = []
  readonly endings: Ending[] = []
  readonly #streams = new Map<string, StreamRecord>()
  #passages: readonly Passage[] | undefined
  #sequence = 0
  #connections = 0
  #unkept = 0

  constructor(transport: 'tcp' | 'udp') {
    this.transport = transport
  }

  get connections(): number {
    return this.#connections
  }

  get unkept(): number {
    return this.#unkept
  }

  get passages(): readonly Passage[] {
    this.#passages ??= [...this.#streams.values()]
      .flatMap((stream) => stream.passages())
      .sort((a, b) => a.sequence - b.sequence)
      .map(({ passage }) => passage)
    return this.#passages
  }

  /** The number of the connection that was opened now. */
  open(): number {
    return this.#connections++
  }

  /** Somebody said `bytes`, which must not be changed afterwards. */
  say(connection: number, way: Way, bytes: Buffer, atMs: number): void {
    this.#passages = undefined
    const key = `${connection} ${way}`
    let stream = this.#streams.get(key)
    if (!stream) {
      if (connection >= mostConnections) {
        this.#unkept++
        return
      }
      stream = new StreamRecord(connection, way, connection < fullyKept ? share : laterShare)
      this.#streams.set(key, stream)
    }
    stream.add(bytes, this.#sequence++, atMs)
  }

  disturb(disturbance: Disturbance): void {
    if (this.disturbances.length < mostEvents) this.disturbances.push(disturbance)
    else this.#unkept++
  }

  end(ending: Ending): void {
    if (this.endings.length < mostEvents) this.endings.push(ending)
    else this.#unkept++
  }
}
