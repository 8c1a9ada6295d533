import { NotApplicable } from '../model/outcome-errors.ts'
import { randomFor } from '../model/random.ts'
import type { CutStream } from '../model/report.ts'
import type { TestCase } from '../model/test-case.ts'
import type { Text } from '../model/text.ts'
import type { Transport } from '../model/transport.ts'
import { type Outcome, outcomeOf } from '../runner/run-case.ts'
import type { Tape } from '../runner/tape.ts'
import { loadPseudoTerminal } from '../subject/spawn-with-pseudo-terminal.ts'
import type { Delivery } from './delivery.ts'
import { LanePool } from './lane-pool.ts'
import type { PairContext, Telling, TellOptions } from './pair-context.ts'
import type { PairPrograms } from './pair-programs.ts'
import type { PairStory } from './pair-story.ts'
import { type LaneTelling, tellStory } from './tell-story.ts'
import { tellingKey } from './telling-key.ts'
import { say } from './words/say.ts'

/** A pair case that was run, with what it showed. */
export interface PairCaseRun {
  readonly outcome: Outcome
  /** The telling that the report shows. */
  readonly shown: Telling | undefined
  readonly observations: readonly Text[]
  readonly streams: readonly CutStream[]
  readonly durationMs: number
  /** The terminals of both programs, at the end of the shown telling. */
  readonly terminal: string
}

interface RunnerOptions {
  readonly seed: number
  readonly lanes: number
  readonly mostCuts?: number | undefined
  readonly exercise: string
  /** Hears every telling, for a record. */
  readonly tape?: Tape | undefined
}

/** How many times longer a story is waited for when it is told again. */
const morePatience = 3

/** Runs cases against a pair: every telling of a story takes place in a lane of its own. */
export class PairCaseRunner implements AsyncDisposable {
  readonly #programs: PairPrograms
  readonly #options: RunnerOptions
  readonly #pool: LanePool
  /** Stories that plainly turned out not to be about this pair are not told again. */
  readonly #inapplicable = new Map<string, NotApplicable>()
  readonly #plain = new Map<string, Telling>()
  #tellings = 0
  /** With pipes what was typed does not stand among what the program says. */
  #terminal: 'pipe' | 'pty' = 'pipe'
  #isTerminalKnown = false

  private constructor(programs: PairPrograms, options: RunnerOptions, pool: LanePool) {
    this.#programs = programs
    this.#options = options
    this.#pool = pool
  }

  static async open(programs: PairPrograms, options: RunnerOptions): Promise<PairCaseRunner> {
    return new PairCaseRunner(programs, options, await LanePool.open(programs, options.lanes))
  }

  get transport(): Transport {
    return this.#pool.transport
  }

  /** What was found out about both programs beside the verdicts. */
  observations(): Text[] {
    return [say('pair-tellings', { tellings: this.#tellings }), say('pair-terminal', { terminal: this.#terminal })]
  }

  /** Runs `testCase`; a failure that rests on a deadline alone is tried once more, with more patience, before it counts. */
  async run(testCase: TestCase<PairContext>): Promise<PairCaseRun> {
    const first = await this.#once(testCase, 1)
    if (first.outcome.verdict !== 'fail' || !first.outcome.facts?.timed) return first
    return this.#once(testCase, morePatience)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#pool[Symbol.asyncDispose]()
  }

  async #once(testCase: TestCase<PairContext>, patience: number): Promise<PairCaseRun> {
    const since = performance.now()
    const observations: Text[] = []
    let shown: Telling | undefined
    let streams: readonly CutStream[] = []
    const { seed, lanes, mostCuts, tape } = this.#options
    const pool = this.#pool
    const take = tape?.pairTake(testCase.id, {
      lanes,
      mostCuts,
      get transport() {
        return pool.transport
      },
      get isTransportAllowed() {
        return pool.isTransportAllowed
      },
    })
    const tell: PairContext['tell'] = async (story, delivery, options = {}) => {
      const key = tellingKey(story, delivery)
      try {
        const telling = await this.#tell(story, delivery, {
          ...options,
          patience: patience * (options.patience ?? 1),
        })
        take?.told(key, telling)
        return telling
      } catch (thrown) {
        take?.threw(key, thrown)
        throw thrown
      }
    }
    const outcome = await outcomeOf(() =>
      testCase.run({
        tell,
        plain: async (story) => {
          const telling = await this.#toldPlainly(story, tell)
          take?.plainly(story.id, telling)
          return telling
        },
        lanes,
        mostCuts,
        get transport() {
          return pool.transport
        },
        get isTransportAllowed() {
          return pool.isTransportAllowed
        },
        random: randomFor(seed, testCase.id),
        seed,
        observe: (text) => observations.push(text),
        mapStreams: (mapped) => {
          streams = mapped
        },
        show: (telling) => {
          shown = telling
        },
        hasTime: (budgetMs) => {
          const answer = performance.now() - since < budgetMs
          take?.hadTime(answer)
          return answer
        },
      }),
    )
    await take?.ends()
    return {
      outcome,
      shown,
      observations,
      streams,
      durationMs: Math.round(performance.now() - since),
      terminal: shown ? terminalsOf(shown) : '',
    }
  }

  async #toldPlainly(story: PairStory, tell: PairContext['tell']): Promise<Telling> {
    const known = this.#plain.get(story.id)
    if (known) return known
    const telling = await tell(story, { kind: 'plain' })
    if (telling.failure) throw telling.failure
    return telling
  }

  /** A story that goes wrong with a server that has served before is told again to a fresh one before that counts. */
  async #tell(story: PairStory, delivery: Delivery, options: TellOptions): Promise<Telling> {
    const known = this.#inapplicable.get(story.id)
    if (known) throw known
    const telling = await this.#pool
      .use(async (lane) => {
        const first = await this.#tellIn(lane, story, delivery, options, false)
        return first.failure && first.isOfUsedServer ? this.#tellIn(lane, story, delivery, options, true) : first
      })
      .catch((thrown: unknown) => {
        if (delivery.kind === 'plain' && thrown instanceof NotApplicable) this.#inapplicable.set(story.id, thrown)
        throw thrown
      })
    if (delivery.kind !== 'plain') return telling
    const told =
      telling.failure && !this.#isTerminalKnown ? await this.#tellInTerminal(telling, story, options) : telling
    if (!told.failure) {
      this.#isTerminalKnown = true
      this.#plain.set(story.id, told)
    }
    return told
  }

  /** A client that does not go well with pipes may want a terminal; the choice holds for all that follows. */
  async #tellInTerminal(withPipe: Telling, story: PairStory, options: TellOptions): Promise<Telling> {
    if (!(await loadPseudoTerminal().catch(() => undefined))) return withPipe
    this.#terminal = 'pty'
    const inTerminal = await this.#pool.use((lane) => this.#tellIn(lane, story, { kind: 'plain' }, options, true))
    if (!inTerminal.failure) return inTerminal
    this.#terminal = 'pipe'
    return withPipe
  }

  async #tellIn(
    lane: Parameters<typeof tellStory>[1],
    story: PairStory,
    delivery: Delivery,
    options: TellOptions,
    fresh: boolean,
  ): Promise<LaneTelling & Telling> {
    const number = ++this.#tellings
    const { seed, exercise } = this.#options
    const scene = story.tell(randomFor(seed, `${exercise}/${story.id}/${number}`))
    const how = { ...options, scene, fresh, terminal: this.#terminal }
    return { ...(await tellStory(this.#programs, lane, story, delivery, how)), number }
  }
}

function terminalsOf({ view: { server, clients } }: Telling): string {
  return [server, ...clients.values()]
    .filter(({ terminal }) => terminal.trim() !== '')
    .map(({ name, terminal }) => `— ${name}\n${terminal.trimEnd()}`)
    .join('\n')
}
