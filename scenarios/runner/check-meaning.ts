import type { Text } from '../../conformance/model/text.ts'
import { type MessageId, say } from '../words/say.ts'
import type { Shape } from './check-shape.ts'
import { ConnectionBook, peerOf, peerPath } from './connection-book.ts'
import { nearest } from './nearest.ts'
import type { Scenario, Step } from './scenario.ts'
import type { ScenarioExercise } from './scenario-exercise.ts'
import { expectFaults, sendFaults } from './step-faults.ts'
import type { Path, YamlText } from './yaml-text.ts'

/** The most steps that a scenario may take, every round counted. */
const mostSteps = 1_000_000

/** Checks what a schema cannot: names, order, and whether what is asked for is possible. */
export function checkMeaning(yaml: YamlText, scenario: Scenario, shape: Shape): void {
  new MeaningCheck(yaml, scenario, shape).check()
}

class MeaningCheck {
  readonly #yaml: YamlText
  readonly #scenario: Scenario
  readonly #exercise: ScenarioExercise
  readonly #broken: ReadonlySet<string>
  readonly #book = new ConnectionBook()
  readonly #active = new Set<string>()
  readonly #told = new Set<string>()
  #remembers = false

  constructor(yaml: YamlText, scenario: Scenario, { exercise, brokenSteps }: Shape) {
    this.#yaml = yaml
    this.#scenario = scenario
    this.#exercise = exercise
    this.#broken = brokenSteps
  }

  check(): void {
    const { peers, steps, transport } = this.#scenario
    if (transport && transport !== this.#exercise.transport)
      this.#tell(
        ['transport'],
        say('other-transport', { exercise: this.#exercise.id, transport: this.#exercise.transport }),
      )
    for (const [i, peer] of peers.entries())
      if (peers.indexOf(peer) < i) this.#tell(['peers', i], say('same-peer', { peer }))
    if (this.#isWhole && countSteps(steps) > mostSteps) {
      this.#tell(['steps'], say('too-many-steps', { most: mostSteps }), 'key')
      return
    }
    this.#steps(['steps'], steps)
    if (!this.#isWhole) return
    for (const [i, peer] of peers.entries())
      if (!this.#active.has(peer) && peers.indexOf(peer) === i) this.#tell(['peers', i], say('idle-peer', { peer }))
  }

  /** What depends on the order of the steps is only known when each of them is a step. */
  get #isWhole(): boolean {
    return this.#broken.size === 0
  }

  #steps(base: Path, steps: readonly Step[]): void {
    for (const [i, step] of steps.entries()) this.#step([...base, i], step)
  }

  #step(base: Path, step: Step): void {
    if (this.#broken.has(base.join('/'))) return
    if ('repeat' in step) this.#rounds([...base, 'repeat', 'steps'], step.repeat)
    else if ('parallel' in step) this.#parallel([...base, 'parallel'], step.parallel)
    else this.#single(base, step)
  }

  /** The second round meets what the first one left behind. */
  #rounds(base: Path, { times, steps }: Extract<Step, { repeat: unknown }>['repeat']): void {
    const rounds = this.#isWhole ? Math.min(2, times) : 1
    for (let round = 0; round < rounds; round++) this.#steps(base, steps)
  }

  #single(base: Path, step: Step): void {
    const peer = peerOf(step)
    if (peer !== undefined && !this.#isKnown([...base, ...peerPath(step)], peer)) return
    if ('send' in step) this.#faults([...base, 'send'], sendFaults(step.send, this.#exercise))
    if ('expect' in step) this.#expect([...base, 'expect'], step.expect)
    const fault = this.#book.take(step)
    if (fault && this.#isWhole) this.#tell([...base, ...peerPath(step)], say(fault, { peer: peer ?? '' }))
  }

  #expect(base: Path, expect: Extract<Step, { expect: unknown }>['expect']): void {
    this.#faults(base, expectFaults(expect, this.#exercise))
    const expectation = this.#exercise.expectation(expect)
    if (expectation?.needsEarlier && !this.#remembers && this.#isWhole) this.#tell(base, say('needs-earlier'))
    this.#remembers ||= expectation?.remembers ?? false
  }

  #parallel(base: Path, steps: readonly Step[]): void {
    const seen = new Set<string>()
    for (const [i, step] of steps.entries()) {
      if (this.#broken.has([...base, i].join('/'))) continue
      const peer = peerOf(step)
      if (peer === undefined) {
        const verb = Object.keys(step)[0] as string
        this.#tell([...base, i, verb], say('parallel-verb', { verb }), 'key')
      } else {
        if (seen.has(peer)) this.#tell([...base, i, ...peerPath(step)], say('parallel-peer', { peer }))
        seen.add(peer)
        this.#step([...base, i], step)
      }
    }
  }

  #isKnown(path: Path, peer: string): boolean {
    const { peers } = this.#scenario
    this.#active.add(peer)
    if (peers.includes(peer)) return true
    const near = nearest(peer, peers)
    this.#tell(
      path,
      near === undefined
        ? say('unknown-peer', { peer, known: peers.join(', ') })
        : say('unknown-peer-near', { peer, near }),
    )
    return false
  }

  #faults(
    base: Path,
    faults: readonly { readonly at: Path; readonly id: MessageId; readonly values: Record<string, string | number> }[],
  ) {
    for (const { at, id, values } of faults) this.#tell([...base, ...at], say(id, values))
  }

  /** Each mistake once, also where a round comes again. */
  #tell(path: Path, text: Text, at: 'value' | 'key' = 'value'): void {
    const key = `${path.join('/')} ${text.en}`
    if (this.#told.has(key)) return
    this.#told.add(key)
    this.#yaml.report(path, text, at)
  }
}

function countSteps(steps: readonly Step[]): number {
  return steps.reduce(
    (sum, step) => sum + ('repeat' in step ? step.repeat.times * countSteps(step.repeat.steps) : 1),
    0,
  )
}
