import { ExpectationFailed, NotApplicable, PreconditionNotReached } from '../model/outcome-errors.ts'
import type { Telling } from '../pair/pair-context.ts'
import type { PairSetting, PairTake } from '../runner/tape.ts'
import { toPlain } from './plain-data.ts'
import type { PairLine } from './record-lines.ts'
import type { RecordWriter } from './record-writer.ts'

/** Hears the tellings of one pair case and writes them down when its outcome is there. */
export class PairCaseTake implements PairTake {
  readonly #name: string
  readonly #setting: PairSetting
  readonly #writer: RecordWriter
  /** Tellings that stand in the record, by number; a later case may show one of them again. */
  readonly #tellings: Map<object, number>
  readonly #told: PairLine['told'] = []
  readonly #plain: PairLine['plain'] = {}
  readonly #hadTime: boolean[] = []

  constructor(name: string, setting: PairSetting, writer: RecordWriter, tellings: Map<object, number>) {
    this.#name = name
    this.#setting = setting
    this.#writer = writer
    this.#tellings = tellings
  }

  told(key: string, telling: object): void {
    this.#told.push({ key, telling: this.#numberOf(telling) })
  }

  threw(key: string, thrown: unknown): void {
    this.#told.push({ key, thrown: plainProblem(thrown) })
  }

  plainly(story: string, telling: object): void {
    this.#plain[story] = this.#numberOf(telling)
  }

  hadTime(answer: boolean): void {
    this.#hadTime.push(answer)
  }

  async ends(): Promise<void> {
    // what is known of the transport may have been learned meanwhile
    const { lanes, mostCuts, transport, isTransportAllowed } = this.#setting
    this.#writer.line({
      k: 'pair',
      name: this.#name,
      lanes,
      ...(mostCuts !== undefined && { mostCuts }),
      transport,
      isTransportAllowed,
      told: this.#told,
      plain: this.#plain,
      hadTime: this.#hadTime,
    })
    if (this.#writer.isFull) this.#writer.line({ k: 'left-out', name: this.#name })
    await this.#writer.room()
  }

  #numberOf(telling: object): number {
    const known = this.#tellings.get(telling)
    if (known !== undefined) return known
    const n = this.#tellings.size
    this.#tellings.set(telling, n)
    this.#writer.line({ k: 'telling', n, telling: toPlain(seenIn(telling as Telling)) })
    return n
  }
}

/** All of a telling but its scene and its failure, which are made again from the seed and by the judge. */
function seenIn({ view, durationMs, startedAtMs, number, serverPort }: Telling): Omit<Telling, 'scene' | 'failure'> {
  const { transport, passages, disturbances, endings, connections, unkept } = view.conversation
  const conversation = { transport, passages, disturbances, endings, connections, unkept }
  return { view: { ...view, conversation }, durationMs, startedAtMs, number, serverPort }
}

function plainProblem(thrown: unknown): unknown {
  if (thrown instanceof PreconditionNotReached) return { kind: 'inconclusive', reason: toPlain(thrown.reason) }
  if (thrown instanceof NotApplicable) return { kind: 'not-applicable', reason: toPlain(thrown.reason) }
  if (thrown instanceof ExpectationFailed)
    return { kind: 'fail', reason: toPlain(thrown.reason), facts: toPlain(thrown.facts) }
  return { kind: 'unknown' }
}
