import type { Keymap } from '../keyboards/keymap.ts'
import type { ServerTraits } from '../model/server-traits.ts'
import type { PairSetting, PairTake, Take, TakeOf, Tape } from '../runner/tape.ts'
import type { ClientManner } from '../subject/client-manner.ts'
import type { ClientSubject } from '../subject/client-subject.ts'
import type { ServerSubject } from '../subject/server-subject.ts'
import type { WireProfile } from '../wires/wire-profile.ts'
import { CaseTake } from './case-take.ts'
import { FolderLook } from './folder-look.ts'
import { PairCaseTake } from './pair-case-take.ts'
import { toPlain } from './plain-data.ts'
import { recordVersion } from './record-lines.ts'
import { RecordWriter } from './record-writer.ts'

/** What a record says of its run. */
export interface TapedRun {
  readonly tool: string
  readonly exercise: string
  readonly seed: number
  readonly profiles: readonly WireProfile[]
  /** What a running server was said to serve. */
  readonly filesFolder: string | undefined
}

/** Records a run into a file. */
export class RunTape implements Tape, AsyncDisposable {
  readonly #run: TapedRun
  readonly #writer: RecordWriter
  readonly #tellings = new Map<object, number>()

  constructor(path: string, run: TapedRun, mostBytes?: number) {
    this.#run = run
    this.#writer = new RecordWriter(path, mostBytes)
    const { tool, exercise, seed } = run
    this.#writer.line({ k: 'run', version: recordVersion, tool, exercise, seed })
  }

  /** Why the record is not whole; undefined while it is. */
  get problem(): string | undefined {
    return this.#writer.problem?.message ?? (this.#writer.isFull ? 'full' : undefined)
  }

  server(found: { subject: ServerSubject; traits: ServerTraits; claims: readonly string[] }): void {
    const { subject, traits, claims } = found
    const { filesFolder } = this.#run
    const { kind, command } = subject
    const files = filesFolder === undefined ? undefined : this.#filesIn(filesFolder)
    this.#writer.line({
      k: 'server',
      kind,
      ...(command !== undefined && { command }),
      traits: toPlain(traits),
      claims: [...claims],
      ...(files && { files }),
    })
  }

  client(found: { subject: ClientSubject; manner: ClientManner; keymap: Keymap | undefined }): void {
    const { subject, manner, keymap } = found
    const { command, fixedPort } = subject
    this.#writer.line({
      k: 'client',
      command,
      ...(fixedPort !== undefined && { fixedPort }),
      told: (['file', 'name'] as const).filter((placeholder) => subject.isTold(placeholder)),
      manner: toPlain(manner),
      ...(keymap && { keymap: toPlain(keymap) }),
    })
  }

  take(of: TakeOf): Take {
    const isShipped = this.#run.profiles.some((profile) => profile === of.profile)
    return new CaseTake(of, this.#writer, isShipped)
  }

  pairTake(name: string, setting: PairSetting): PairTake {
    return new PairCaseTake(name, setting, this.#writer, this.#tellings)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#writer.close()
  }

  #filesIn(folder: string) {
    const look = new FolderLook(folder, (bytes) => this.#writer.bytes(bytes))
    look.look()
    return look.all()
  }
}
