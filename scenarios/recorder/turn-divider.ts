import type { Came, RecordedEvent, Way } from './recorded-event.ts'
import type { Divider, Said, SaidMessage } from './said.ts'

/** Who is silent for so long before saying more begins another message. */
const pauseMs = 500

interface Turn {
  readonly client: number
  readonly way: Way
  readonly pieces: Buffer[]
  readonly pausedMs: number | undefined
  lastMs: number
}

/**
 * Divides streams whose messages nothing tells apart: all that a server says until a client speaks is one, and all that a
 * client says until a server speaks, or until it was silent for long.
 */
export class TurnDivider implements Divider {
  #turns: Turn[] = []

  take(event: RecordedEvent): Said[] {
    if (event.kind === 'reached') return []
    if (event.kind === 'open') return [event]
    if (event.kind === 'bytes') return this.#say(event)
    const ended = this.#end(({ client }) => client === event.client)
    return [...ended, event]
  }

  finish(): Said[] {
    return this.#end(() => true)
  }

  #say({ client, way, bytes, atMs }: Came): Said[] {
    const ended = this.#end((turn) => turn.way !== way)
    const mine = this.#turns.find((turn) => turn.client === client)
    const silentMs = mine && way === 'to-server' ? atMs - mine.lastMs : 0
    if (silentMs >= pauseMs) ended.push(...this.#end((turn) => turn === mine))
    if (mine && silentMs < pauseMs) {
      mine.pieces.push(bytes)
      mine.lastMs = atMs
    } else {
      const pausedMs = mine && silentMs
      this.#turns.push({ client, way, pieces: [bytes], pausedMs, lastMs: atMs })
    }
    return ended
  }

  #end(isOver: (turn: Turn) => boolean): SaidMessage[] {
    const over = this.#turns.filter(isOver)
    this.#turns = this.#turns.filter((turn) => !over.includes(turn))
    return over.map(({ client, way, pieces, pausedMs }) => ({
      kind: 'message',
      client,
      way,
      form: 'turn',
      bytes: Buffer.concat(pieces),
      ...(pausedMs !== undefined && { pausedMs }),
    }))
  }
}
