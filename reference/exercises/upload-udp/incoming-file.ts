import { PartialFile } from '../../files/partial-file.ts'
import { WriteBehind } from '../../files/write-behind.ts'
import type { UploadOffer } from '../../wire/upload-texts.ts'
import { PieceOrder } from './piece-order.ts'

const batchBytes = 64 * 1024

/** What became of a piece of an incoming file; `dropped` means as good as lost, `whole` that it was the last one. */
export type Taken = 'kept' | 'whole' | 'repeat' | 'dropped' | 'excess' | 'failed'

/** A file that comes in numbered pieces, which go to the disk in batches; it gets its name only when it is whole. */
export class IncomingFile {
  readonly #order: PieceOrder
  readonly #begin: () => Promise<PartialFile>
  readonly #replaces: boolean
  readonly #writing: WriteBehind
  #file: Promise<PartialFile> | undefined
  #batch: Buffer[] = []
  #batchBytes = 0
  #bytes = 0
  #isCrowded = false
  #problem: unknown

  /** @param replaces whether a file that has the name by then is replaced. */
  constructor(dir: string, { name, size }: UploadOffer, replaces: boolean) {
    this.#order = new PieceOrder(size)
    this.#begin = () => PartialFile.begin(dir, name)
    this.#replaces = replaces
    this.#writing = new WriteBehind({ append: async (bytes) => (await this.#opened()).append(bytes) })
  }

  /** How many bytes came in order. */
  get bytes(): number {
    return this.#bytes
  }

  /** Whether piece number `seq` came. */
  knows(seq: number): boolean {
    return this.#order.knows(seq)
  }

  /** Takes a piece; what the disk cannot follow is dropped, for the client repeats it. */
  take(seq: number, piece: Buffer): Taken {
    if (this.#problem !== undefined) return 'failed'
    if (this.#isCrowded && !this.knows(seq)) return 'dropped'
    const fate = this.#order.take(seq, piece)
    if (fate.kind !== 'new') return fate.kind === 'too-far' ? 'dropped' : fate.kind
    for (const next of fate.inOrder) {
      this.#batch.push(next)
      this.#batchBytes += next.length
      this.#bytes += next.length
    }
    if (this.#batchBytes >= batchBytes) this.#write()
    return this.#order.isWhole ? 'whole' : 'kept'
  }

  /** Stores the whole file; `false` when somebody else made a file of that name meanwhile. @throws the system's error. */
  async store(): Promise<boolean> {
    this.#write()
    await this.#writing.finished()
    await using file = await this.#opened()
    if (!this.#replaces) return await file.finishAsNew()
    await file.finish()
    return true
  }

  /** Removes what came, unless it was stored. */
  async abandon(): Promise<void> {
    if (!this.#file) return
    await this.#writing.finished().catch(() => {})
    await this.#file.then((file) => file[Symbol.asyncDispose]()).catch(() => {})
  }

  #opened(): Promise<PartialFile> {
    this.#file ??= this.#begin()
    return this.#file
  }

  #write(): void {
    if (this.#batchBytes === 0) return
    const batch = Buffer.concat(this.#batch)
    this.#batch = []
    this.#batchBytes = 0
    this.#isCrowded = true
    this.#writing.push(batch).then(
      () => {
        this.#isCrowded = false
      },
      (problem) => {
        this.#problem = problem
      },
    )
  }
}
