import { TcpListener } from '../../reference/net/tcp-listener.ts'
import { UdpWitness } from '../../reference/net/udp-witness.ts'
import type { ReceiveQueues } from '../faults/receive-queues.ts'
import { ExpectationFailed } from '../model/outcome-errors.ts'
import { morePatient, type Pace } from '../model/pace.ts'
import { randomFor } from '../model/random.ts'
import type { TestCase } from '../model/test-case.ts'
import type { Text } from '../model/text.ts'
import type { ClientSubject } from '../subject/client-subject.ts'
import type { LaunchedProgram } from '../subject/launched-program.ts'
import { say } from '../words/say.ts'
import type { ClientContext } from './client-context.ts'
import { loadFactor } from './load-factor.ts'
import { Recorder } from './recorder.ts'
import { outcomeOf } from './run-case.ts'
import { type CaseRun, patience } from './server-case-runner.ts'

/** What all cases against one client share. */
export interface ClientBench {
  readonly subject: ClientSubject
  readonly pace: Pace
  readonly seed: number
  readonly queues: ReceiveQueues | undefined
  readonly wire: string
}

/** A client case that was run, with what its program showed. */
export interface ClientCaseRun extends CaseRun {
  readonly program: LaunchedProgram | undefined
  readonly terminal: string
}

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

  async #once(testCase: TestCase<ClientContext>, pace: Pace, attempt: number): Promise<ClientCaseRun> {
    const since = performance.now()
    const recorder = new Recorder()
    const observations: Text[] = []
    const deferred: (() => Promise<void>)[] = []
    let cutMap: CaseRun['cutMap'] = []
    let program: LaunchedProgram | undefined
    const { subject, queues, seed, wire } = this.#bench
    const outcome = await outcomeOf(async () => {
      const listener = await listen(subject.fixedPort)
      deferred.push(async () => listener[Symbol.asyncDispose]())
      const witness = await UdpWitness.listen('127.0.0.1', listener.port)
      if (witness) deferred.push(() => witness[Symbol.asyncDispose]())
      const running = (): LaunchedProgram => {
        if (!program) throw new Error('the case has not launched the client yet')
        return program
      }
      const acceptFrom = async (ours: TcpListener, name: string) => {
        const session = await ours.accept(pace.answerMs)
        if (!session) throw notConnected(running(), pace, witness?.datagrams ?? 0)
        recorder.add(name, session)
        return session
      }
      await testCase.run({
        pace,
        attempt,
        queues,
        wire,
        port: listener.port,
        random: randomFor(seed, testCase.id),
        launch: async (options) => {
          const launched = await subject.launch(listener.port, options)
          program = launched.program
          deferred.push(async () => launched[Symbol.asyncDispose]())
          return launched.program
        },
        accept: (name) => acceptFrom(listener, name),
        listen: async () => {
          const further = await TcpListener.listen()
          deferred.push(async () => further[Symbol.asyncDispose]())
          return { port: further.port, accept: (name) => acceptFrom(further, name) }
        },
        type: (line) => {
          recorder.note('subject', 'keyboard', { es: `Teclado: ${line}`, en: `Keyboard: ${line}` })
          running().type(line)
        },
        program: running,
        defer: (act) => deferred.push(act),
        observe: (text) => observations.push(text),
        note: (peer, event, text, atMs) => recorder.note(peer, event, text, atMs),
        mapCuts: (cuts) => {
          cutMap = cuts
        },
      })
    })
    const terminal = program?.terminal() ?? ''
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

async function listen(fixedPort: number | undefined): Promise<TcpListener> {
  if (fixedPort === undefined) return TcpListener.listen()
  // somebody else may hold the port that stands in the source; a Python client is led to ours all the same
  return TcpListener.listen('127.0.0.1', fixedPort).catch(() => TcpListener.listen())
}

function notConnected(program: LaunchedProgram, pace: Pace, datagrams: number): ExpectationFailed {
  if (datagrams > 0)
    return new ExpectationFailed(
      { code: 'wrong-transport', text: say('client-speaks-udp'), expected: say('client-no-connect-expected') },
      { answer: 'wrong' },
    )
  const exit = program.exit()
  const text = exit
    ? say('client-exited', { how: exit.signal ?? String(exit.code) })
    : say('client-no-connect', { ms: Math.round(pace.answerMs) })
  return new ExpectationFailed(
    { code: exit ? 'client-exited' : 'client-no-connect', text, expected: say('client-no-connect-expected') },
    { answer: 'none', timed: !exit },
  )
}
