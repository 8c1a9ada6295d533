import type { Box } from '../box/box.ts'
import { type LimitId, limitText } from '../box/limit-text.ts'
import type { Text } from '../model/text.ts'
import { boxedExit } from './boxed-exit.ts'
import { BoxedProcesses } from './boxed-processes.ts'
import { endProcessTree, killProcessTree } from './end-process-tree.ts'
import type { Exit } from './exit.ts'
import { LaunchProblem } from './launch-problem.ts'
import { unwatch, watch } from './limit-watch.ts'
import { type ListeningSocket, listeningSockets } from './listening-sockets.ts'
import { isAnyRunnable, type ProcessReading, readProcess, residentBytes, wantedMs } from './process-reading.ts'
import { type ProcessRoot, processTree } from './process-tree.ts'
import { ProgramOutput } from './program-output.ts'
import type { ProgramEvents, ProgramProcess } from './program-process.ts'
import type { ProgramWitness, Reading, ReadingName } from './program-witness.ts'
import { forgetProgram, registerProgram } from './running-programs.ts'
import { sendSignal } from './send-signal.ts'
import { type Listening, waitForListening } from './wait-for-listening.ts'
import { withinDeadline } from './within-deadline.ts'

/** How long a program may take to end after Ctrl+C, then after SIGTERM, then after SIGKILL. */
const interruptGraceMs = 250
const terminateGraceMs = 250
const killDeadlineMs = 5_000

/** A student's program that was started by us: what it does can be observed, and it ends with all its children. */
export class LaunchedProgram implements AsyncDisposable {
  /** Hears what it does and what is read from it. */
  witness: ProgramWitness | undefined
  readonly #folder: string
  readonly #marker: string
  readonly #box: Box | undefined
  readonly #output: ProgramOutput
  readonly #launchedAt = performance.now()
  readonly #ended = Promise.withResolvers<Exit>()
  #process: ProgramProcess | undefined
  #startTicks: number | undefined
  #boxed: BoxedProcesses | undefined
  #limit: Text | undefined
  #exit: Exit | undefined
  #stopping: Promise<Exit> | undefined

  constructor(folder: string, marker: string, maxTerminalBytes: number, box: Box | undefined) {
    this.#folder = folder
    this.#marker = marker
    this.#box = box
    this.#output = new ProgramOutput(maxTerminalBytes)
  }

  /** @internal Called once by `launchProgram`. */
  async start(spawn: (events: ProgramEvents) => Promise<ProgramProcess>): Promise<void> {
    this.#process = await spawn({
      output: (stream, bytes) => {
        this.#output.append(stream, bytes)
        this.witness?.said(stream, bytes)
        if (this.#box !== undefined && this.#output.writtenBytes > this.#mayWrite(this.#box)) this.#endFor('terminal')
      },
      exit: (code, signal) => this.#hasEnded(code, signal),
      closed: () => this.#output.close(),
    })
    this.#startTicks = readProcess(this.pid)?.startTicks
    if (this.#box?.mode === 'namespaces') this.#boxed = new BoxedProcesses(this.pid)
    registerProgram(this)
    const { limits } = this.#box ?? {}
    if (limits !== undefined && this.#exit === undefined)
      watch(this, { limits, members: () => this.#members(), endFor: (limit) => this.#endFor(limit) })
  }

  /** Its private folder. */
  get folder(): string {
    this.witness?.looked()
    return this.#folder
  }

  get pid(): number {
    return this.#process!.pid
  }

  /** Output and errors in order of arrival; long output keeps its beginning and its end. */
  terminal(): string {
    return this.#output.text()
  }

  stdout(): string {
    return this.#output.text('stdout')
  }

  /** Empty in a pseudo-terminal, where errors come as output. */
  stderr(): string {
    return this.#output.text('stderr')
  }

  /** Types a line and the enter key on its keyboard. */
  type(line: string): void {
    this.witness?.typed(line)
    this.#process!.type(line)
  }

  /** Puts a line on its terminal, where a person would see what was typed. */
  echo(line: string): void {
    this.#output.append('stdout', Buffer.from(`${line}\n`))
  }

  /** Ends the input, as Ctrl+D does. */
  closeKeyboard(): void {
    this.witness?.typed(undefined)
    this.#process!.closeKeyboard()
  }

  /** How it ended; undefined while it runs. */
  exit(): Exit | undefined {
    return this.#exit
  }

  /** Which limit it went beyond, for which it was ended; undefined for a program that stayed within all. */
  limit(): Text | undefined {
    return this.#limit
  }

  /** Waits until it ended and its last words were read; undefined when it still runs at the deadline. */
  waitForExit(deadlineMs: number): Promise<Exit | undefined> {
    return withinDeadline(this.#ended.promise, deadlineMs)
  }

  /** Whether its terminal text comes to satisfy `predicate` before the deadline. */
  waitForTerminal(predicate: (text: string) => boolean, deadlineMs: number): Promise<boolean> {
    return this.#output.waitFor(predicate, deadlineMs)
  }

  /** Waits until it listens and its sockets settled, it ended, or the deadline passed. */
  waitForListening(deadlineMs: number): Promise<Listening> {
    return waitForListening(
      {
        listening: () => this.listening(),
        exit: () => this.#exit,
        hasLiveProcesses: () => this.pids().length > 0,
        ended: this.#ended.promise,
      },
      deadlineMs,
    )
  }

  /** The sockets on which it and its children wait now; undefined where the system does not show them. */
  listening(): ListeningSocket[] | undefined {
    return listeningSockets(this.pids())
  }

  /** Its living processes; empty where the system does not show them. */
  pids(): number[] {
    return (this.#members() ?? []).map(({ pid }) => pid)
  }

  /** Processor time that it and its children used so far; undefined where the system does not show it. */
  processorMs(): number | undefined {
    return this.#members()?.reduce((sum, each) => sum + each.processorMs, 0)
  }

  /** Processor time that it and its children used or waited for; only what was used where the system does not tell the rest. */
  wantedMs(): number | undefined {
    return this.#told('wantedMs', wantedMs(this.pids()) ?? this.processorMs())
  }

  /** Whether it or a child of it runs, or would if a processor were free. */
  isRunnable(): boolean {
    return this.#told('isRunnable', isAnyRunnable(this.pids()))
  }

  /** Memory that it and its children hold now; undefined where the system does not show it. */
  residentBytes(): number | undefined {
    return this.#told('residentBytes', residentBytes(this.pids()))
  }

  /** Ctrl+C. */
  interrupt(): void {
    this.#signal('SIGINT')
  }

  /**
   * Ends it with everything it started: Ctrl+C, SIGTERM, SIGKILL, each only when the one before did not suffice.
   * @throws LaunchProblem when a process outlives SIGKILL.
   */
  stop(): Promise<Exit> {
    this.#stopping ??= this.#stop()
    return this.#stopping
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop().then(() => {})
  }

  /** Kills all its processes at once, for when nothing can be awaited any more. */
  killNow(): void {
    const first = this.#boxed?.first
    if (first !== undefined) sendSignal(first, 'SIGKILL')
    killProcessTree(this.#root)
  }

  #told<T extends Reading>(name: ReadingName, value: T): T {
    this.witness?.read(name, value)
    return value
  }

  get #root(): ProcessRoot {
    return { pid: this.pid, startTicks: this.#startTicks, marker: this.#marker }
  }

  #members(): ProcessReading[] | undefined {
    return this.#boxed?.members() ?? processTree(this.#root)
  }

  #hasEnded(code: number | null, signal: NodeJS.Signals | null): void {
    unwatch(this)
    const exit = this.#boxed === undefined ? { code, signal } : boxedExit(code, signal)
    if (this.#box !== undefined && exit.signal === 'SIGXCPU') this.#limit ??= limitText('processor', this.#box.limits)
    if (this.#box !== undefined && exit.signal === 'SIGXFSZ') this.#limit ??= limitText('file', this.#box.limits)
    const limit = this.#limit
    this.#exit = { ...exit, atMs: performance.now() - this.#launchedAt, ...(limit !== undefined && { limit }) }
    this.witness?.ended(this.#exit)
    this.#ended.resolve(this.#output.drained().then(() => this.#exit!))
  }

  #mayWrite({ limits }: Box): number {
    return limits.terminalBytes + (limits.terminalBytesPerSecond * (performance.now() - this.#launchedAt)) / 1000
  }

  #endFor(limit: LimitId): void {
    if (this.#box === undefined || this.#limit !== undefined || this.#exit !== undefined) return
    this.#limit = limitText(limit, this.#box.limits)
    this.killNow()
  }

  async #stop(): Promise<Exit> {
    this.#signal('SIGINT')
    if ((await this.waitForExit(interruptGraceMs)) === undefined) {
      this.#signal('SIGTERM')
      await this.waitForExit(terminateGraceMs)
    }
    try {
      await endProcessTree(this.#root, killDeadlineMs)
      const exit = await this.waitForExit(killDeadlineMs)
      const areGone = (await this.#boxed?.areGone(killDeadlineMs)) ?? true
      if (exit === undefined || !areGone) throw new LaunchProblem('program-survives', { pids: this.pid })
      return exit
    } finally {
      unwatch(this)
      this.#process!.release()
      forgetProgram(this)
    }
  }

  /** A group whose leader ended and was taken away may be someone else's by now; what is around a program in a box would die of it. */
  #signal(signal: NodeJS.Signals): void {
    if (this.#exit !== undefined) return
    if (this.#boxed === undefined) sendSignal(-this.pid, signal)
    else for (const pid of this.#boxed.foreground()) sendSignal(pid, signal)
  }
}
