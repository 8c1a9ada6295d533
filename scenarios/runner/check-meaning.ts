import type { Text } from '../../conformance/model/text.ts'
import { nearest } from '../../conformance/yaml/nearest.ts'
import type { Path, YamlText } from '../../conformance/yaml/yaml-text.ts'
import { say } from '../words/say.ts'
import type { Shape } from './check-shape.ts'
import { ConnectionBook, peerOf, peerPath } from './connection-book.ts'
import { Contents } from './contents.ts'
import { hasPlaceholder, placeholderNames } from './placeholders.ts'
import { nameOf, type Scenario, type Step, verbOf } from './scenario.ts'
import type { ScenarioExercise } from './scenario-exercise.ts'
import { peerNames, serverNames } from './scenario-names.ts'
import { expectFaults, fileFaults, networkFaults, type StepFault, sendFaults, terminalFaults } from './step-faults.ts'
import { isList, type TrackStep, tracksOf } from './step-tracks.ts'

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
  readonly #contents: Contents
  readonly #broken: ReadonlySet<string>
  readonly #peers: readonly string[]
  readonly #servers: readonly string[]
  readonly #book: ConnectionBook
  readonly #active = new Set<string>()
  readonly #told = new Set<string>()
  readonly #opened = new Set<string>()
  #remembers = false

  constructor(yaml: YamlText, scenario: Scenario, { exercise, brokenSteps }: Shape) {
    this.#yaml = yaml
    this.#scenario = scenario
    this.#exercise = exercise
    this.#contents = new Contents(scenario.contents)
    this.#broken = brokenSteps
    this.#servers = serverNames(scenario)
    this.#peers = brokenSteps.size === 0 ? peerNames(scenario) : (scenario.peers ?? []).map(nameOf)
    this.#book = new ConnectionBook(scenario.role)
  }

  check(): void {
    const { steps, transport } = this.#scenario
    if (transport && transport !== this.#exercise.transport)
      this.#tell(
        ['transport'],
        say('other-transport', { exercise: this.#exercise.id, transport: this.#exercise.transport }),
      )
    this.#names()
    this.#network()
    for (const [path, ref] of Object.entries(this.#scenario.files ?? {}))
      this.#faults(
        ['files'],
        fileFaults({ path, equals: ref }, this.#contents).map((each) => ({ ...each, at: [path] })),
      )
    if (this.#isWhole && countSteps(steps) > mostSteps) {
      this.#tell(['steps'], say('too-many-steps', { most: mostSteps }), 'key')
      return
    }
    this.#steps(['steps'], steps)
    if (!this.#isWhole) return
    for (const [i, given] of (this.#scenario.peers ?? []).entries()) {
      const peer = nameOf(given)
      if (!this.#active.has(peer) && this.#peers.indexOf(peer) === i)
        this.#tell(['peers', i], say('idle-peer', { peer }))
    }
  }

  #names(): void {
    const { peers = [], servers = [] } = this.#scenario
    for (const [key, list] of [
      ['peers', peers],
      ['servers', servers],
    ] as const)
      for (const [i, given] of list.entries()) {
        const peer = nameOf(given)
        if (list.findIndex((other) => nameOf(other) === peer) < i) this.#tell([key, i], say('same-peer', { peer }))
      }
  }

  /** Only datagrams can be lost, and only on the way to somebody who is there. */
  #network(): void {
    const { network } = this.#scenario
    if (!network) return
    if (this.#exercise.transport !== 'udp') {
      this.#tell(['network'], say('network-needs-udp', { exercise: this.#exercise.id }), 'key')
      return
    }
    for (const [i, fault] of network.entries()) {
      this.#isNamed(['network', i, 'peer'], fault.peer, this.#servers.length > 0 ? this.#servers : this.#peers)
      if (this.#isClosed(fault.peer)) this.#tell(['network', i, 'peer'], say('network-closed', { server: fault.peer }))
      this.#faults(['network', i], networkFaults(fault, network.slice(0, i)))
    }
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
    else if ('parallel' in step || 'each' in step) this.#tracks(base, step)
    else this.#single(base, step)
  }

  /** The second round meets what the first one left behind. */
  #rounds(base: Path, { times, steps }: Extract<Step, { repeat: unknown }>['repeat']): void {
    const rounds = this.#isWhole ? Math.min(2, times) : 1
    for (let round = 0; round < rounds; round++) this.#steps(base, steps)
  }

  #single(base: Path, step: Step): void {
    const peer = peerOf(step)
    const wrong = verbForOthers(step, this.#scenario.role)
    if (wrong) {
      const verb = verbOf(step)
      this.#tell([...base, verb], say(wrong, { verb }), 'key')
      return
    }
    if (this.#exercise.transport === 'udp' && ('end' in step || 'expect-close' in step)) {
      this.#tell([...base, verbOf(step)], say('not-over-udp', { verb: verbOf(step) }), 'key')
      return
    }
    if ('accept' in step && !this.#isServer([...base, 'accept'], step.accept)) return
    if ('open' in step && !this.#isOpened([...base, 'open'], step.open)) return
    if (peer !== undefined && !this.#isKnown([...base, ...peerPath(step)], peer)) return
    if (hasPlaceholder(step)) this.#placeholders(base, step)
    if ('send' in step) this.#faults([...base, 'send'], sendFaults(step.send, this.#exercise, this.#contents))
    if ('expect' in step) this.#expect([...base, 'expect'], step.expect)
    for (const key of ['expect-file', 'expect-no-file'] as const)
      if (key in step)
        this.#faults([...base, key], fileFaults((step as Record<string, unknown>)[key] as string, this.#contents))
    if ('expect-terminal' in step) this.#faults([...base, 'expect-terminal'], terminalFaults(step['expect-terminal']))
    const fault = this.#book.take(step)
    if (fault && this.#isWhole) this.#tell([...base, ...peerPath(step)], say(fault, { peer: peer ?? '' }))
  }

  #expect(base: Path, expect: Extract<Step, { expect: unknown }>['expect']): void {
    const faults = expectFaults(expect, this.#exercise, this.#contents)
    this.#faults(base, faults)
    if (faults.some(({ id }) => id === 'unknown-content')) return
    const expectation = this.#exercise.expectation(expect, this.#contents)
    if (expectation?.needsEarlier && !this.#remembers && this.#isWhole) this.#tell(base, say('needs-earlier'))
    this.#remembers ||= expectation?.remembers ?? false
  }

  /** What runs side by side belongs to different peers. */
  #tracks(base: Path, step: Step): void {
    const seen = new Set<string>()
    for (const track of tracksOf(step, this.#scenario) ?? []) {
      const mine = new Set<string>()
      const isLone = 'parallel' in step && !step.parallel.some(isList)
      for (const each of track) this.#trackStep([...base, ...each.at], each, isLone, seen, mine)
      for (const peer of mine) seen.add(peer)
    }
  }

  #trackStep(path: Path, { step }: TrackStep, isLone: boolean, seen: ReadonlySet<string>, mine: Set<string>): void {
    if (this.#broken.has(path.join('/'))) return
    const peer = peerOf(step)
    const verb = verbOf(step)
    const isOutside = ['parallel', 'each', 'restart'].includes(verb)
    if (isOutside || (isLone && peer === undefined)) {
      this.#tell([...path, verb], say('parallel-verb', { verb }), 'key')
      return
    }
    for (const each of peersIn(step)) {
      if (seen.has(each)) this.#tell([...path, ...peerPath(step)], say('parallel-peer', { peer: each }))
      mine.add(each)
    }
    this.#step(path, step)
  }

  #isKnown(path: Path, peer: string): boolean {
    this.#active.add(peer)
    return this.#isNamed(path, peer, this.#peers)
  }

  #isServer(path: Path, accept: Extract<Step, { accept: unknown }>['accept']): boolean {
    const [at, server] = typeof accept === 'string' ? [path, accept] : [[...path, 'server'], accept.server]
    if (!this.#isNamed(at, server, this.#servers)) return false
    if (this.#isClosed(server)) this.#tell(at, say('not-opened', { server }))
    return true
  }

  /** A server is opened once, and only one that is closed before. */
  #isOpened(path: Path, server: string): boolean {
    if (!this.#isNamed(path, server, this.#servers)) return false
    if (!this.#isClosed(server)) this.#tell(path, say('already-open', { server }))
    this.#opened.add(server)
    return true
  }

  #isClosed(name: string): boolean {
    const given = this.#scenario.servers?.find((server) => nameOf(server) === name)
    return typeof given === 'object' && !this.#opened.has(name)
  }

  #isNamed(path: Path, peer: string, known: readonly string[]): boolean {
    if (known.includes(peer)) return true
    const near = nearest(peer, known)
    this.#tell(
      path,
      near === undefined
        ? say('unknown-peer', { peer, known: known.join(', ') })
        : say('unknown-peer-near', { peer, near }),
    )
    return false
  }

  #placeholders(base: Path, step: Step): void {
    const known = this.#servers.length > 0 ? this.#servers : this.#peers
    for (const peer of placeholderNames(step))
      if (!known.includes(peer)) this.#tell(base, say('unknown-peer', { peer, known: known.join(', ') }))
  }

  #faults(base: Path, faults: readonly StepFault[]) {
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

/** Why a step cannot stand in a scenario of this role. */
function verbForOthers(step: Step, role: Scenario['role']): 'not-for-clients' | 'not-for-servers' | undefined {
  if (role !== 'client') return 'accept' in step || 'open' in step ? 'not-for-servers' : undefined
  return 'connect' in step || 'restart' in step ? 'not-for-clients' : undefined
}

function peersIn(step: Step): string[] {
  if ('repeat' in step) return step.repeat.steps.flatMap(peersIn)
  return [peerOf(step) ?? []].flat()
}

function countSteps(steps: readonly (Step | readonly Step[])[]): number {
  return steps.reduce((sum: number, step) => {
    if (isList(step)) return sum + countSteps(step)
    if ('repeat' in step) return sum + step.repeat.times * countSteps(step.repeat.steps)
    if ('parallel' in step) return sum + countSteps(step.parallel)
    return sum + ('each' in step ? 256 * countSteps(step.each.steps) : 1)
  }, 0)
}
