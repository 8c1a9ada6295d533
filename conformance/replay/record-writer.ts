import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'
import type { RecordedBytes, RecordLine } from './record-lines.ts'

/** So much is recorded of one run, before it is packed. */
const mostBytes = 192 * 1024 * 1024
/** Fewer bytes stand where they were said, more in a line of their own, once. */
const fewBytes = 48

/** Writes a record line by line into a packed file; what fails is remembered and never thrown. */
export class RecordWriter {
  readonly #gzip = createGzip({ level: constants.Z_BEST_SPEED })
  #draining: Promise<void> | undefined
  readonly #done: Promise<void>
  readonly #known = new Map<string, number>()
  readonly #latest = new WeakMap<Buffer, number>()
  readonly #most: number
  #bytes = 0
  #problem: Error | undefined
  /** Contents of files by the stamps of these. */
  readonly files = new Map<string, RecordedBytes>()
  /** Whether something was too much and is not in the record. */
  isFull = false

  constructor(path: string, most: number = mostBytes) {
    this.#most = most
    const file = createWriteStream(path)
    this.#gzip.pipe(file)
    file.on('error', (problem) => this.#fail(problem))
    this.#gzip.on('error', (problem) => this.#fail(problem))
    this.#done = finished(file).catch((problem: Error) => this.#fail(problem))
  }

  /** Why nothing more can be written; undefined while all is well. */
  get problem(): Error | undefined {
    return this.#problem
  }

  /** Puts bytes into the record, once for all who say the same. */
  bytes(given: Buffer): RecordedBytes {
    if (given.length < fewBytes) return given.toString('base64')
    const said = this.#latest.get(given)
    if (said !== undefined) return said
    const hash = createHash('sha256').update(given).digest('base64')
    const known = this.#known.get(hash)
    const n = known ?? this.#known.size
    this.#latest.set(given, n)
    if (known === undefined) {
      this.#known.set(hash, n)
      this.line({ k: 'bytes', n, b: given.toString('base64') })
    }
    return n
  }

  line(line: RecordLine): void {
    if (this.#problem || this.isFull) return
    const text = `${JSON.stringify(line)}\n`
    if (this.#bytes + text.length > this.#most && line.k !== 'left-out') {
      this.isFull = true
      return
    }
    this.#bytes += text.length
    this.#gzip.write(text)
  }

  /** Waits until what was written is not much in memory any more. */
  async room(): Promise<void> {
    if (this.#problem || !this.#gzip.writableNeedDrain) return
    this.#draining ??= this.#drained()
    await this.#draining
  }

  /** One wait for all who ask meanwhile, which leaves no listener behind. */
  async #drained(): Promise<void> {
    await new Promise<void>((resolve) => {
      const go = () => {
        this.#gzip.off('drain', go).off('close', go)
        resolve()
      }
      this.#gzip.on('drain', go).on('close', go)
    })
    this.#draining = undefined
  }

  /** Once: whoever closes again waits for the same. */
  async close(): Promise<void> {
    if (!this.#gzip.writableEnded) this.#gzip.end()
    await this.#done
  }

  #fail(problem: Error): void {
    this.#problem ??= problem
    this.#gzip.destroy()
  }
}
