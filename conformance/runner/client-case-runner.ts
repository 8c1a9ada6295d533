import type { RelayOpener } from '../faults/open-relay.ts'
import type { ReceiveQueues } from '../faults/receive-queues.ts'
import type { Keymap } from '../keyboards/keymap.ts'
import { ExpectationFailed } from '../model/outcome-errors.ts'
import { morePatient, type Pace } from '../model/pace.ts'
import { randomFor } from '../model/random.ts'
import type { TestCase } from '../model/test-case.ts'
import type { Text } from '../model/text.ts'
import type { Transport } from '../model/transport.ts'
import { asksPort, type ClientManner, plainManner } from '../subject/client-manner.ts'
import { type ClientSubject, clientHost, type LaunchedClient } from '../subject/client-subject.ts'
import { withLimit } from '../subject/exit.ts'
import type { LaunchedProgram } from '../subject/launched-program.ts'
import type { WireProfile } from '../wires/wire-profile.ts'
import { say } from '../words/say.ts'
import type { ClientContext } from './client-context.ts'
import { ClientDoor, type Door } from './client-door.ts'
import { ClientPerson } from './client-person.ts'
import { loadFactor } from './load-factor.ts'
import { Recorder } from './recorder.ts'
import { outcomeOf } from './run-case.ts'
import { type CaseRun, patience } from './server-case-runner.ts'
import type { Tape } from './tape.ts'
import { openTapedRelay } from './taped-relay.ts'

/** What all cases against one client share. */
export interface ClientBench {
  readonly subject: ClientSubject
  /** How the client wants to be treated. */
  readonly manner?: ClientManner | undefined
  /** How its person drives it; absent where that is as usual. */
  readonly keymap?: Keymap | undefined
  readonly pace: Pace
  readonly seed: number
  readonly queues: ReceiveQueues | undefined
  readonly wire: string
  readonly profile?: WireProfile | undefined
  /** Why no wire is known in which the client speaks. */
  readonly unknownWire?: Text | undefined
  /** The transports that the exercise allows; TCP alone when absent. */
  readonly transports?: readonly [Transport, ...Transport[]]
  /** Hears every try, for a record. */
  readonly tape?: Tape | undefined
  /** How doors and relays are opened, where not on the network. */
  readonly openDoor?: ((...given: Parameters<typeof ClientDoor.open>) => Promise<Door>) | undefined
  readonly openRelay?: RelayOpener | undefined
}

/** A client case that was run, with what its program showed. */
export interface ClientCaseRun extends CaseRun {
  readonly program: LaunchedProgram | undefined
  readonly terminal: string
}

/** How long a client may take for each step when only its wire is sought. */
const mostTrialMs = 2500

/** Runs cases against a client: every case gets a program and a listener of its own. */
export class ClientCaseRunner {
  readonly #bench: ClientBench

  constructor(bench: ClientBench) {
    this.#bench = bench
  }

  /** Runs `testCase`; a failure that rests on a deadline alone is tried once more, with more patience, before it counts. */
  async run(testCase: TestCase<ClientContext>): Promise<ClientCaseRun> {
    const first = await this.#once(testCase, this.#bench.pace, 1)
    if (first.outcome.verdict !== 'fail' || !first.outcome.facts?.timed) return first
    const patient = morePatient(this.#bench.pace, patience * loadFactor())
    const second = await this.#once(testCase, patient, 2)
    if (second.outcome.verdict !== 'pass') return second
    const waited = say('patient-pass', { ms: Math.round(patient.answerMs) })
    return { ...second, observations: [...second.observations, waited] }
  }

  /** Runs `testCase` once, as it is, at the pace of the bench. */
  async tryOnce(testCase: TestCase<ClientContext>, attempt: number): Promise<ClientCaseRun> {
    return this.#once(testCase, this.#bench.pace, attempt)
  }

  /** The same client, spoken to in another wire. */
  speaking(profile: WireProfile, unknownWire?: Text): ClientCaseRunner {
    return new ClientCaseRunner({ ...this.#bench, wire: profile.name, profile, unknownWire })
  }

  /** One conversation that judges nothing and waits less long: whether it succeeded, and what came of it. */
  async try(name: string, run: (context: ClientContext) => Promise<void>): Promise<ClientCaseRun> {
    const purpose = { es: name, en: name }
    const pace = { ...this.#bench.pace, answerMs: Math.min(this.#bench.pace.answerMs, mostTrialMs) }
    return this.#once({ id: name, role: 'client', requirement: '', aspect: 'valid', purpose, run }, pace, 1)
  }

  async #once(testCase: TestCase<ClientContext>, pace: Pace, attempt: number): Promise<ClientCaseRun> {
    const since = performance.now()
    const recorder = new Recorder()
    const observations: Text[] = []
    const deferred: (() => Promise<void>)[] = []
    let cutMap: CaseRun['cutMap'] = []
    let client: LaunchedClient | undefined
    const { subject, queues, seed, wire, profile, unknownWire, transports = ['tcp'] } = this.#bench
    const { manner = plainManner, keymap } = this.#bench
    let person: ClientPerson | undefined
    let typedAfter = 0
    const { tape, openDoor = (...given) => ClientDoor.open(...given), openRelay } = this.#bench
    const take = tape?.take({ name: testCase.id, pace, attempt, wire, profile, unknownWire })
    const outcome = await outcomeOf(async () => {
      const door = await openDoor(transports, asksPort(manner) ? undefined : subject.fixedPort)
      take?.opensDoor(door.port)
      deferred.push(async () => door[Symbol.asyncDispose]())
      const launched = (): LaunchedClient => {
        if (!client) throw new Error('the case has not launched the client yet')
        return client
      }
      const running = (): LaunchedProgram => launched().program
      const noteTyped = (line: string): void =>
        recorder.note('subject', 'keyboard', { es: `Teclado: «${line}»`, en: `Keyboard: “${line}”` })
      const type = (line: string): void => {
        if (person) {
          person.types(line)
          return
        }
        noteTyped(line)
        typedAfter = running().terminal().length
        launched().type(line)
      }
      const does: ClientContext['does'] = (act, usually) => {
        if (person) person.does(act, usually)
        else for (const line of usually) type(line)
      }
      const acceptFrom = async (ours: Door, name: string) => {
        const session = await ours.accept(pace.answerMs)
        if (!session) {
          const otherwise = await door.wasCalledOtherwise()
          take?.calledOtherwise(otherwise)
          throw notConnected(running(), pace, transports[0], otherwise)
        }
        take?.accepted(name, session, ours.port)
        recorder.add(name, session)
        return session
      }
      await testCase.run({
        pace,
        attempt,
        queues: take ? take.queues(queues) : queues,
        openRelay: take ? openTapedRelay(take) : openRelay,
        wire,
        profile,
        unknownWire,
        port: door.port,
        random: randomFor(seed, testCase.id),
        launch: async (options) => {
          const port = options?.port ?? door.port
          take?.launches()
          const started = await subject.launch(port, { ...options, manner: keymap ? { ...manner, steps: [] } : manner })
          client = started
          take?.runs(started.program)
          deferred.push(async () => started[Symbol.asyncDispose]())
          if (keymap) {
            const sitting = new ClientPerson(started.program, keymap, { host: clientHost, port }, noteTyped)
            person = sitting
            deferred.push(() => sitting[Symbol.asyncDispose]())
          }
          const { word } = options ?? {}
          if (word && !subject.isTold(word.placeholder)) does(word.act, [word.line])
          return started.program
        },
        accept: (name) => acceptFrom(door, name),
        listen: async (port) => {
          const further = await openDoor(transports, port)
          take?.opensDoor(further.port)
          deferred.push(async () => further[Symbol.asyncDispose]())
          return { port: further.port, accept: (name) => acceptFrom(further, name) }
        },
        does,
        answers: (wish, usual) => (person ? person.knows(wish) : type(usual)),
        typedAfter: async () => person?.typedAfter() ?? typedAfter,
        type,
        isTold: subject.isTold,
        program: running,
        defer: (act) => deferred.push(act),
        observe: (text) => observations.push(text),
        note: (peer, event, text, atMs) => recorder.note(peer, event, text, atMs),
        mapCuts: (cuts) => {
          cutMap = cuts
        },
      })
    })
    await take?.ends()
    const program = client?.program
    const terminal = program?.terminal() ?? ''
    const stuck = outcome.verdict === 'fail' ? person?.stuck() : undefined
    if (stuck) observations.push(stuck)
    for (const act of deferred.reverse()) await act()
    return {
      outcome,
      recorder,
      observations,
      cutMap,
      kept: [],
      durationMs: Math.round(performance.now() - since),
      program,
      terminal,
    }
  }
}

function notConnected(
  program: LaunchedProgram,
  pace: Pace,
  transport: Transport,
  calledOtherwise: boolean,
): ExpectationFailed {
  const expected = say('client-no-connect-expected', { transport })
  if (calledOtherwise)
    return new ExpectationFailed(
      { code: 'wrong-transport', text: say('client-wrong-transport', { transport }), expected },
      { answer: 'wrong' },
    )
  const exit = program.exit()
  const text = exit
    ? withLimit(say('client-exited', { how: exit.signal ?? String(exit.code) }), exit)
    : say('client-no-connect', { ms: Math.round(pace.answerMs), transport })
  return new ExpectationFailed(
    { code: exit ? 'client-exited' : 'client-no-connect', text, expected },
    { answer: 'none', timed: !exit },
  )
}
