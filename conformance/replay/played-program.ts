import type { Text } from '../model/text.ts'
import type { Exit } from '../subject/exit.ts'
import { LaunchedProgram } from '../subject/launched-program.ts'
import type { ListeningSocket } from '../subject/listening-sockets.ts'
import { ProgramOutput } from '../subject/program-output.ts'
import type { Reading, ReadingName } from '../subject/program-witness.ts'
import type { Listening } from '../subject/wait-for-listening.ts'
import { withinDeadline } from '../subject/within-deadline.ts'
import type { PlayedFolder } from './played-folder.ts'
import type { TryLine } from './record-lines.ts'

/** What a played program tells whoever plays it, and asks. */
export interface ProgramPlay {
  readonly typed: (line: string | undefined) => void
  readonly looked: () => void
  readonly reading: (name: ReadingName) => Reading
}

const terminalBytes = 128 * 1024
/** No process has this number. */
const nobody = 2 ** 30

/** A program that does not run: it says, writes and ends as one did when it was recorded. */
export class PlayedProgram extends LaunchedProgram {
  readonly #play: ProgramPlay
  readonly #place: PlayedFolder
  readonly #output = new ProgramOutput(terminalBytes)
  readonly #before: NonNullable<TryLine['lives'][number]['terminal']>
  readonly #end = Promise.withResolvers<Exit>()
  #ended: Exit | undefined

  constructor(life: TryLine['lives'][number], place: PlayedFolder, play: ProgramPlay) {
    super(place.folder, '', terminalBytes, undefined)
    this.#play = play
    this.#place = place
    this.#before = life.terminal ?? { all: '', stdout: '', stderr: '' }
    if (life.exit) this.ends(life.exit as Exit)
  }

  /** It says something. */
  says(stream: 'stdout' | 'stderr', bytes: Buffer): void {
    this.#output.append(stream, bytes)
  }

  /** It ends. */
  ends(exit: Exit): void {
    this.#ended ??= exit
    this.#output.close()
    this.#end.resolve(exit)
  }

  override get folder(): string {
    this.#play.looked()
    return this.#place.folder
  }

  override get pid(): number {
    return nobody
  }

  override terminal(): string {
    return this.#before.all + this.#output.text()
  }

  override stdout(): string {
    return this.#before.stdout + this.#output.text('stdout')
  }

  override stderr(): string {
    return this.#before.stderr + this.#output.text('stderr')
  }

  override type(line: string): void {
    this.#play.typed(line)
  }

  override echo(line: string): void {
    this.#output.append('stdout', Buffer.from(`${line}\n`))
  }

  override closeKeyboard(): void {
    this.#play.typed(undefined)
  }

  override exit(): Exit | undefined {
    return this.#ended
  }

  override limit(): Text | undefined {
    return this.#ended?.limit
  }

  override waitForExit(deadlineMs: number): Promise<Exit | undefined> {
    return withinDeadline(this.#end.promise, deadlineMs)
  }

  override waitForTerminal(predicate: (text: string) => boolean, deadlineMs: number): Promise<boolean> {
    return this.#output.waitFor((text) => predicate(this.#before.all + text), deadlineMs)
  }

  override async waitForListening(): Promise<Listening> {
    return { kind: 'unobservable' }
  }

  override listening(): ListeningSocket[] | undefined {
    return undefined
  }

  override pids(): number[] {
    return []
  }

  override processorMs(): number | undefined {
    return this.wantedMs()
  }

  override wantedMs(): number | undefined {
    return asNumber(this.#play.reading('wantedMs'))
  }

  override isRunnable(): boolean {
    return this.#play.reading('isRunnable') === true
  }

  override residentBytes(): number | undefined {
    return asNumber(this.#play.reading('residentBytes'))
  }

  override interrupt(): void {}

  override async stop(): Promise<Exit> {
    return this.#ended ?? { code: null, signal: 'SIGINT', atMs: 0 }
  }

  override async [Symbol.asyncDispose](): Promise<void> {}

  override killNow(): void {}
}

function asNumber(reading: Reading): number | undefined {
  return typeof reading === 'number' ? reading : undefined
}
