import { basename, dirname } from 'node:path'
import type { LetGo, Session } from '../../reference/net/session.ts'
import type { SessionEvent } from '../../reference/net/session-event.ts'
import type { ReceiveQueues } from '../faults/receive-queues.ts'
import type { ConnectOptions } from '../runner/server-context.ts'
import type { Take, TakeOf } from '../runner/tape.ts'
import type { LaunchedProgram } from '../subject/launched-program.ts'
import type { ServerSubject } from '../subject/server-subject.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { FolderLook } from './folder-look.ts'
import { type HeardBacklog, HeardQueues } from './heard-queues.ts'
import { toPlain } from './plain-data.ts'
import type { RecordedAct, TryLine } from './record-lines.ts'
import type { RecordWriter } from './record-writer.ts'
import { isOurs } from './recorded-order.ts'

type Act = RecordedAct extends infer Each ? (Each extends unknown ? Omit<Each, 't'> : never) : never

/** How often a folder at which somebody looks is looked at in between; a dear look makes the next one later. */
const lookEveryMs = 12
const lookShare = 0.1
/** After a look there is none for so many times as long, whatever we do meanwhile. */
const lookRest = 3
/** How often we look whether we got a processor, and how late that look may be. */
const pulseMs = 5
const stallMs = 8
/** An answer of the kernel that took longer than this is told as late. */
const promptMs = 2

/** Hears one try of a case and writes it down when its outcome is there. */
export class CaseTake implements Take {
  readonly #of: TakeOf
  readonly #writer: RecordWriter
  readonly #isShipped: boolean
  readonly #sinceMs = performance.now()
  readonly #acts: RecordedAct[] = []
  readonly #lives: TryLine['lives'] = []
  readonly #sessions: { line: TryLine['sessions'][number]; session: Session | undefined }[] = []
  /** What was said on each TCP session, to learn when it was taken. */
  readonly #outs = new Map<number, SessionEvent[]>()
  readonly #doors: number[] = []
  readonly #relays: { readonly port: number; readonly events: readonly { readonly atMs: number }[] }[] = []
  readonly #readings: TryLine['readings'] = []
  #queues: HeardQueues | undefined
  readonly #stalls: TryLine['stalls'] = []
  readonly #pulse: NodeJS.Timeout
  #calledOtherwise = false
  #program: LaunchedProgram | undefined
  #folder: FolderLook | undefined
  #timer: NodeJS.Timeout | undefined
  #lookAgainMs = 0

  constructor(of: TakeOf, writer: RecordWriter, isShipped: boolean) {
    this.#of = of
    this.#writer = writer
    this.#isShipped = isShipped
    let beatMs = this.#at()
    this.#pulse = setInterval(() => {
      const nowMs = this.#at()
      if (nowMs - beatMs > pulseMs + stallMs) this.#stalls.push([beatMs, nowMs])
      beatMs = nowMs
    }, pulseMs).unref()
  }

  stands({ host, port, transport, program }: ServerSubject): void {
    this.#life({ host, port, ...(transport && { transport }) }, program)
  }

  restarts(): void {
    this.#note({ k: 'restart' })
    this.#leaveProgram()
  }

  isDead({ host, port, program }: ServerSubject, problem: unknown): void {
    if (!(problem instanceof SubjectDead)) return
    const { text, terminal } = problem
    this.#life({ host, port, dead: { text, ...(terminal !== undefined && { terminal }) } }, program)
  }

  calls(peer: string, _options: ConnectOptions): number {
    const line = {
      peer,
      transport: 'tcp' as const,
      localAddress: '',
      localPort: 0,
      remoteAddress: '',
      remotePort: 0,
    }
    const s = this.#sessions.push({ line, session: undefined }) - 1
    this.#note({ k: 'call', s })
    return s
  }

  connected(call: number, session: Session): void {
    const known = this.#sessions[call]
    if (!known) return
    known.session = session
    known.line = { ...lineOf(known.line.peer, session) }
    this.#note({ k: 'open', s: call })
    this.#hear(call, session)
  }

  refused(call: number, code: string): void {
    this.#note({ k: 'refused', s: call, code })
  }

  launches(): void {
    this.#note({ k: 'launch' })
  }

  runs(program: LaunchedProgram): void {
    this.#life({ host: '', port: 0 }, program)
  }

  opensDoor(port: number): void {
    this.#doors.push(port)
  }

  accepted(peer: string, session: Session, door: number): void {
    const s = this.#sessions.push({ line: { ...lineOf(peer, session), door }, session }) - 1
    const atMs = session.history[0]?.atMs ?? performance.now()
    this.#note({ k: 'open', s }, atMs)
    this.#hear(s, session)
  }

  calledOtherwise(answer: boolean): void {
    this.#calledOtherwise ||= answer
  }

  queues(queues: ReceiveQueues | undefined): ReceiveQueues | undefined {
    this.#queues = queues && new HeardQueues(queues)
    return this.#queues
  }

  relays(relay: { readonly port: number; readonly events: readonly { readonly atMs: number }[] }): void {
    this.#relays.push(relay)
  }

  /** Never throws: a record that fails is no verdict. */
  async ends(): Promise<void> {
    clearInterval(this.#pulse)
    try {
      this.#lookAtFiles()
      this.#leaveProgram()
      this.#gather()
      const { name, attempt, pace, wire, profile, unknownWire, fuzzRuns } = this.#of
      this.#writer.line({
        k: 'try',
        name,
        attempt,
        pace,
        wire,
        ...(profile && !this.#isShipped && { profile: toPlain(profile) }),
        ...(unknownWire && { unknownWire }),
        ...(fuzzRuns !== undefined && { fuzzRuns }),
        hasQueues: this.#queues !== undefined,
        lives: this.#lives,
        sessions: this.#sessions.map(({ line }) => line),
        doors: this.#doors,
        relays: this.#relays.map(({ port }) => port),
        acts: this.#acts.sort((a, b) => a.t - b.t),
        readings: this.#readings,
        queues: (this.#queues?.heard ?? []).flatMap((heard) => this.#backlogIn(heard)),
        calledOtherwise: this.#calledOtherwise,
        stalls: this.#stalls,
      })
      if (this.#writer.isFull) this.#writer.line({ k: 'left-out', name })
      await this.#writer.room()
    } catch {
      this.#writer.line({ k: 'left-out', name: this.#of.name })
    }
  }

  #life(place: TryLine['lives'][number], program: LaunchedProgram | undefined): void {
    const l = this.#lives.length
    this.#program = program
    if (!program) {
      this.#lives.push(place)
      this.#note({ k: 'life', l })
      return
    }
    program.witness = undefined
    const { folder } = program
    const exit = program.exit()
    const terminal = { all: program.terminal(), stdout: program.stdout(), stderr: program.stderr() }
    const outer = dirname(folder)
    this.#lives.push({ ...place, outer, name: basename(folder), terminal, ...(exit && { exit }) })
    this.#folder = new FolderLook(outer, (bytes) => this.#writer.bytes(bytes), this.#writer.files)
    this.#note({ k: 'life', l })
    this.#lookAtFiles()
    program.witness = {
      said: (o, bytes) => this.#note({ k: 'say', o, b: this.#writer.bytes(Buffer.from(bytes)) }),
      typed: (line) => this.#note({ k: 'type', ...(line !== undefined && { line }) }),
      looked: () => {
        this.#lookAtFiles()
        this.#note({ k: 'look' })
        this.#timer ??= this.#lookLater(lookEveryMs)
      },
      read: (name, value) => this.#readings.push([this.#at(), name, value ?? null]),
      ended: (ended) => this.#note({ k: 'exit', exit: ended }),
    }
  }

  #leaveProgram(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#program) this.#program.witness = undefined
    this.#program = undefined
    this.#folder = undefined
  }

  #lookLater(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      const sinceMs = performance.now()
      this.#lookAtFiles()
      this.#timer = this.#lookLater(Math.max(lookEveryMs, (performance.now() - sinceMs) / lookShare))
    }, ms).unref()
  }

  #lookAtFiles(atMs?: number): void {
    const sinceMs = performance.now()
    const change = this.#folder?.look()
    if (change && (change.now.length > 0 || change.gone.length > 0)) this.#note({ k: 'files', ...change }, atMs)
    this.#lookAgainMs = sinceMs + (performance.now() - sinceMs) * lookRest
  }

  /** What its history holds already, and then what happens; what a case leaves out of the history stays in the record. */
  #hear(s: number, session: Session): void {
    const outs: SessionEvent[] = []
    const hear = (event: SessionEvent | LetGo, bytes?: Buffer) => {
      const { kind, atMs } = event
      if (kind === 'left') this.#note({ k: 'leave', s }, atMs)
      if (kind === 'out') this.#note({ k: 'out', s, b: this.#writer.bytes(bytes ?? event.bytes) }, atMs)
      if (kind === 'out' && session.transport === 'tcp') outs.push(event)
      if (kind === 'in') this.#note({ k: 'in', s, b: this.#writer.bytes(bytes ?? event.bytes) }, atMs)
      if (kind === 'end-received') this.#note({ k: 'fin', s }, atMs)
      if (kind === 'reset-received') this.#note({ k: 'rst', s, code: codeOf(session) }, atMs)
      if (kind === 'end-sent') this.#note({ k: 'end', s }, atMs)
      if (kind === 'reset-sent') this.#note({ k: 'reset', s }, atMs)
    }
    for (const event of session.history) hear(event)
    session.onEvent = hear
    this.#outs.set(s, outs)
  }

  /** What is known of sessions and relays at the end. */
  #gather(): void {
    for (const [s, recorded] of this.#sessions.entries()) {
      const { session, line } = recorded
      if (!session) continue
      session.onEvent = undefined
      if (session.transport === 'udp' && session.remotePort !== line.remotePort)
        recorded.line = { ...line, answersFrom: session.remotePort }
      for (const [n, event] of (this.#outs.get(s) ?? []).entries()) {
        const takenAtMs = 'takenAtMs' in event ? event.takenAtMs : undefined
        if (takenAtMs === undefined) this.#note({ k: 'taken', s, n: -1 - n }, event.atMs)
        else if (takenAtMs - event.atMs > promptMs) this.#note({ k: 'taken', s, n }, takenAtMs)
      }
    }
    for (const [r, { events }] of this.#relays.entries())
      for (const event of events) this.#note({ k: 'relay', r, e: toPlain(event) }, event.atMs)
  }

  #backlogIn({ ports, atMs, tookMs, backlog }: HeardBacklog): TryLine['queues'] {
    const sessionWith = (ours: number, theirs: number) =>
      this.#sessions.findIndex(({ line }) => line.localPort === ours && line.remotePort === theirs)
    const there = sessionWith(ports.localPort, ports.remotePort)
    const s = there < 0 ? sessionWith(ports.remotePort, ports.localPort) : there
    if (s < 0) return []
    return [{ s, isBack: there < 0, t: this.#at(atMs), tookMs: rounded(tookMs), ...(backlog && { backlog }) }]
  }

  #note(act: Act, atMs?: number): void {
    // what we do may rest on what we saw in the folder
    if (this.#timer && isOurs(act) && performance.now() >= this.#lookAgainMs) this.#lookAtFiles(atMs)
    this.#acts.push({ ...act, t: this.#at(atMs) } as RecordedAct)
  }

  #at(atMs: number = performance.now()): number {
    return rounded(atMs - this.#sinceMs)
  }
}

function lineOf(peer: string, session: Session): TryLine['sessions'][number] {
  const { transport, localAddress, localPort, remoteAddress, remotePort } = session
  return { peer, transport, localAddress, localPort, remoteAddress, remotePort }
}

function codeOf({ ending }: Session): string {
  return ending?.kind === 'reset' ? ending.code : 'ECONNRESET'
}

function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000
}
