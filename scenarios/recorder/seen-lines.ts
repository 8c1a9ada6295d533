import type { Text } from '../../conformance/model/text.ts'
import type { Transport } from '../../conformance/model/transport.ts'
import { exercises } from '../runner/exercises.ts'
import type { ScenarioExercise } from '../runner/scenario-exercise.ts'
import { say } from '../words/say.ts'
import { exercisesLike } from './canonical-signs.ts'
import { dividerOf } from './divider-of.ts'
import { firstWords } from './first-words.ts'
import { peerNames } from './peer-names.ts'
import { PieceDivider } from './piece-divider.ts'
import { plainText } from './plain-text.ts'
import type { Opened, RecordedEvent } from './recorded-event.ts'
import { type Divider, divided, type Said, type SaidMessage } from './said.ts'

const mostShown = 60
/** An exercise that was not recognised by then is not recognised. */
const mostTried = 100

/** Tells what is said while it is recorded, one line for each message; of an unknown exercise, for each piece. */
export class SeenLines {
  readonly #given: ScenarioExercise | undefined
  readonly #lanes = new Map<Transport, SeenTransport>()
  readonly #transports = new Map<number, Transport>()

  constructor(exercise: ScenarioExercise | undefined) {
    this.#given = exercise
  }

  take(event: RecordedEvent): Text[] {
    if (event.kind === 'open') this.#transports.set(event.client, event.transport)
    const transport = this.#transports.get(event.client)
    if (!transport) return []
    const given = this.#given?.transport === transport ? this.#given : undefined
    const lane = this.#lanes.get(transport) ?? new SeenTransport(transport, given)
    this.#lanes.set(transport, lane)
    return lane.take(event)
  }
}

/** What is said over one transport, whose clients have names of their own, as in its file. */
class SeenTransport {
  readonly #transport: Transport
  readonly #opened: Opened[] = []
  #exercise: ScenarioExercise | undefined
  #divider: Divider
  #before: RecordedEvent[] = []

  constructor(transport: Transport, exercise: ScenarioExercise | undefined) {
    this.#transport = transport
    this.#exercise = exercise
    this.#divider = exercise ? dividerOf(exercise, false) : new PieceDivider('rest')
  }

  take(event: RecordedEvent): Text[] {
    if (event.kind === 'open') this.#opened.push(event)
    const names = peerNames(this.#opened)
    if (!this.#exercise) this.#recognise(event)
    const headerBytes = this.#exercise?.framing.kind === 'length' ? this.#exercise.framing.field.bytes : 0
    return this.#divider.take(event).map((said) => told(said, names.get(said.client) ?? '?', headerBytes))
  }

  /** From now on the messages of the one exercise are told apart that everything fits so far. */
  #recognise(event: RecordedEvent): void {
    if (this.#before.length > mostTried) return
    const isDatagram = this.#transport === 'udp'
    const [like, ...others] = exercisesLike(this.#transport, firstWords([...this.#before, event], isDatagram))
    if (like !== undefined && others.length === 0) {
      this.#exercise = exercises.get(like) as ScenarioExercise
      this.#divider = dividerOf(this.#exercise, false)
      divided(this.#before, { take: (each) => this.#divider.take(each), finish: () => [] })
      this.#before = []
    } else this.#before.push(event)
  }
}

function told(said: Said, peer: string, headerBytes: number): Text {
  if (said.kind === 'open') return say('seen-open', { peer })
  if (said.kind === 'close') return say('seen-close', { peer, by: said.by, how: said.how })
  return say('seen-said', { peer, way: said.way === 'to-server' ? 'there' : 'back', said: shown(said, headerBytes) })
}

/** The beginning of a message, as text where it is one, and its size where not all of it is shown. */
function shown({ bytes, form }: SaidMessage, headerBytes: number): string {
  const body = bytes.subarray(form === 'frame' ? headerBytes : 0)
  const text = plainText(body)
  const whole =
    text === undefined
      ? body
          .subarray(0, mostShown)
          .toString('hex')
          .replace(/(..)(?=.)/g, '$1 ')
      : text
          .replace(/\r?\n$/, '')
          .replace(/\r?\n/g, '⏎')
          .replace(/\t/g, ' ')
  const isWhole = whole.length <= mostShown
  return isWhole && text !== undefined ? whole : `${whole.slice(0, mostShown)}${isWhole ? '' : '…'} (${bytes.length} B)`
}
