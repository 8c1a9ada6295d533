import { setTimeout as pause } from 'node:timers/promises'
import { ReceiveQueues } from '../faults/receive-queues.ts'
import { ExpectationFailed, PreconditionNotReached } from '../model/outcome-errors.ts'
import { hasPort } from '../subject/command-line.ts'
import type { Delivery } from './delivery.ts'
import { PairClient } from './pair-client.ts'
import type { Telling, TellOptions } from './pair-context.ts'
import type { PairLane, PairServer } from './pair-lane.ts'
import type { PairPrograms } from './pair-programs.ts'
import type { PairScene, PairStory } from './pair-story.ts'
import type { PairView } from './pair-view.ts'

import { openPairProxy } from './proxy/open-pair-proxy.ts'
import type { PairProxy } from './proxy/pair-proxy.ts'
import { say } from './words/say.ts'

/** How one telling is made. */
export interface TellingOptions extends TellOptions {
  readonly scene: PairScene
  readonly fresh: boolean
  readonly terminal: 'pipe' | 'pty'
}

/** A telling with what only its lane needs to know. */
export interface LaneTelling extends Telling {
  readonly isOfUsedServer: boolean
}

/** What a slow network is for datagrams. */
const slowDatagrams: Delivery = { kind: 'datagrams', plan: () => ({ delayMs: 20 }) }
/** The least pause of a cut. */
const gapMs = 5
/** Nothing moves for so long after all was done: that is the end. */
const settleMs = 120
/** A program that says and does nothing for so long has nothing more to say; where datagrams may be repeated, longer. */
const quietMs = { stream: 2500, datagrams: 6000 }
/** "Not for ever". */
const longestMs = 30_000
const lookEveryMs = 4

/** Tells a story once: both programs, the network between them, and the people at their keyboards. */
export async function tellStory(
  programs: PairPrograms,
  lane: PairLane,
  story: PairStory,
  delivery: Delivery,
  options: TellingOptions,
): Promise<LaneTelling> {
  const since = performance.now()
  const { scene, judge = (told, view) => told.judge(view), fresh, terminal, patience = 1 } = options
  const stage: { movedAtMs: number; clientPid: number | undefined } = { movedAtMs: since, clientPid: undefined }
  const onChange = () => {
    stage.movedAtMs = performance.now()
  }
  const hasOperator = scene.steps.some(({ who }) => who === 'server')
  await using server = await lane.server(scene, fresh || hasOperator, onChange)
  await using proxy = await openProxy(programs, lane, server, delivery, () => stage.clientPid)
  await using clients = new ClientRow(programs, lane, story, scene, proxy.port, terminal, onChange)
  await clients.launchNext()
  stage.clientPid = clients.pid
  const view = () => clients.view(server, proxy)
  const told = await untilTold(view, {
    judge: (now) => judge(scene, now),
    movedAtMs: () => Math.max(stage.movedAtMs, proxy.lastMovementAtMs),
    goOn: (now) => clients.goOn(now, server),
    isOver: () => clients.isOver,
    isDone: () => clients.isDone && server.isDone,
    isTakenLeave: () => isTakenLeave(proxy.conversation),
    quietMs: quietMs[lane.transport === 'udp' ? 'datagrams' : 'stream'] * patience * programs.timeoutScale,
    deadlineMs: longestMs * programs.timeoutScale,
  })
  const last = view()
  const failure = told && last.conversation.connections === 0 ? neverConnected(last, told, server) : told
  if (!failure && last.conversation.connections === 0 && !story.needsNoServer)
    throw new PreconditionNotReached({ code: 'pair-bypassed', text: say('pair-bypassed') })
  lane.leave(failure === undefined && delivery.kind !== 'lost' && !hasOperator && server.program.exit() === undefined)
  return {
    scene,
    view: last,
    failure,
    durationMs: performance.now() - since,
    startedAtMs: since,
    isOfUsedServer: server.isUsed,
  }
}

interface Course {
  readonly judge: (view: PairView) => void
  readonly movedAtMs: () => number
  readonly goOn: (view: () => PairView) => Promise<void>
  /** All clients ended. */
  readonly isOver: () => boolean
  /** Nobody has anything more to type. */
  readonly isDone: () => boolean
  /** The server has closed every connection. */
  readonly isTakenLeave: () => boolean
  readonly quietMs: number
  readonly deadlineMs: number
}

/** Watches until the outcome is there or cannot come any more; gives why it did not. */
async function untilTold(view: () => PairView, course: Course): Promise<ExpectationFailed | undefined> {
  const since = performance.now()
  let judgedAtMs = -1
  let failure: ExpectationFailed | undefined
  for (;;) {
    await course.goOn(view)
    const now = performance.now()
    const movedAtMs = course.movedAtMs()
    const quiet = now - movedAtMs
    const isOver = course.isOver()
    if ((isOver || course.isDone()) && quiet >= (isOver && course.isTakenLeave() ? 2 * lookEveryMs : settleMs)) {
      if (judgedAtMs < movedAtMs) {
        judgedAtMs = now
        failure = failureOf(() => course.judge(view()))
      }
      if (!failure) return undefined
    }
    const isLate = now - since >= course.deadlineMs
    if (isLate || quiet >= (isOver ? course.quietMs / 4 : course.quietMs)) return failureOf(() => course.judge(view()))
    await pause(lookEveryMs)
  }
}

/** A server that still has a connection may yet do something because of its end. */
function isTakenLeave({ connections, endings }: PairView['conversation']): boolean {
  const left = new Set(endings.flatMap(({ by, connection }) => (by === 'server' ? [connection] : [])))
  return connections > 0 && left.size >= connections
}

/** Nobody can achieve anything together who never meets: that is told first, with what the client said about it. */
function neverConnected(
  { client, conversation: { transport } }: PairView,
  { reason }: ExpectationFailed,
  { subject }: PairServer,
): ExpectationFailed {
  const lines = client.terminal.trimEnd().split('\n').slice(-8).join('\n')
  return new ExpectationFailed(
    {
      code: 'never-connected',
      text: say('pair-never-connected', { transport: transport.toUpperCase(), ended: client.exit ? 'yes' : 'no' }),
      expected: say('pair-never-connected-expected', { port: subject.port, transport: transport.toUpperCase() }),
      ...(lines === '' ? { actual: reason.text } : { actual: { es: lines, en: lines } }),
    },
    { timed: client.exit === undefined },
  )
}

function failureOf(judge: () => void): ExpectationFailed | undefined {
  try {
    judge()
    return undefined
  } catch (thrown) {
    if (thrown instanceof ExpectationFailed) return thrown
    throw thrown
  }
}

async function openProxy(
  { client, usualPort }: PairPrograms,
  lane: PairLane,
  { subject }: PairServer,
  delivery: Delivery,
  clientPid: () => number | undefined,
): Promise<PairProxy> {
  const { transport, network } = lane
  const port =
    hasPort(client.command) || subject.command === undefined || !hasPort(subject.command) ? subject.port : usualPort
  const front = !network
    ? { host: '127.0.0.1', port: 0 }
    : transport === 'tcp'
      ? await network.listenTcp(port)
      : await network.bindUdp(port)
  return openPairProxy({
    transport,
    front,
    to: { host: subject.host, port: subject.port },
    delivery: transport === 'udp' && delivery.kind === 'slow' ? slowDatagrams : delivery,
    gapMs,
    queues: {
      'to-server': new ReceiveQueues(),
      // who runs in another network has its sockets in the tables of that one
      'to-client': new ReceiveQueues(network ? clientPid : undefined),
    },
  })
}

/** The clients of a telling, launched one after the other as the story goes. */
class ClientRow implements AsyncDisposable {
  readonly #clients: PairClient[] = []
  readonly #names: readonly string[]
  readonly #launch: (name: string) => Promise<PairClient>
  readonly #story: PairStory

  constructor(
    programs: PairPrograms,
    { network }: PairLane,
    story: PairStory,
    scene: PairScene,
    port: number,
    terminal: 'pipe' | 'pty',
    onChange: () => void,
  ) {
    this.#story = story
    this.#names = story.clients ?? ['ana']
    this.#launch = (name) => PairClient.launch(programs, { name, scene, port, network, terminal, onChange })
  }

  /** Launches the next client, and all others when nothing says that they come later. */
  async launchNext(): Promise<void> {
    do {
      const name = this.#names[this.#clients.length]
      if (name !== undefined) this.#clients.push(await this.#launch(name))
    } while (!this.#story.arrives && this.#clients.length < this.#names.length)
  }

  /** Lets everybody go on whose moment has come. */
  async goOn(view: () => PairView, server: PairServer): Promise<void> {
    for (const each of [server, ...this.#clients]) each.goOn(view)
    if (this.#clients.length < this.#names.length && this.#story.arrives?.(view())) await this.launchNext()
  }

  /** The first of them. */
  get pid(): number | undefined {
    return this.#clients[0]?.program.pid
  }

  get isOver(): boolean {
    return (
      this.#clients.length === this.#names.length && this.#clients.every(({ program }) => program.exit() !== undefined)
    )
  }

  get isDone(): boolean {
    return this.#clients.length === this.#names.length && this.#clients.every(({ isDone }) => isDone)
  }

  view(server: PairServer, { conversation }: PairProxy): PairView {
    const clients = new Map(this.#clients.map((client) => [client.name, client.view()]))
    const [first] = clients.values()
    if (!first) throw new Error('a telling has at least one client')
    return { server: server.view(), client: first, clients, conversation }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#clients.map((client) => client[Symbol.asyncDispose]()))
  }
}
