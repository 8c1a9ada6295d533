import { execFile } from 'node:child_process'
import { tmpdir, totalmem } from 'node:os'
import { promisify } from 'node:util'
import { findTool } from './find-tool.ts'

const run = promisify(execFile)

/** Every machine has this folder, programs in a box have another one, and we put nothing else there. */
const place = '/dev/shm'
const spareBytes = 512 * 1024 * 1024
/** A run judges up to so many programs side by side; more of them than this have small folders. */
const copiesAtOnce = 8

/** Where private copies lie: in bounded memory that only this process and its children see, gone with them. */
export class CopyRoom {
  readonly #isOurs: boolean
  #mountedBytes = 0
  #mounting: Promise<string> | undefined

  constructor(mayMount: boolean) {
    this.#isOurs = mayMount
  }

  /** The folder for a copy of so many bytes: an ordinary one where memory is scarce or may not be used so. */
  async roomFor(bytes: number): Promise<string> {
    if (!this.#isOurs) return tmpdir()
    this.#mounting = (this.#mounting ?? Promise.resolve('')).then(() => this.#grow(bytes))
    return await this.#mounting
  }

  /** Room for many copies at once and as much again for what programs write. */
  async #grow(bytes: number): Promise<string> {
    const wanted = Math.min(spareBytes, totalmem() / 8) + copiesAtOnce * bytes
    if (wanted > totalmem() / 3) return tmpdir()
    if (wanted <= this.#mountedBytes) return place
    const options = `${this.#mountedBytes > 0 ? 'remount,' : ''}size=${Math.ceil(wanted)},mode=700`
    const words = this.#mountedBytes > 0 ? ['-o', options, place] : ['-t', 'tmpfs', '-o', options, 'zocalo', place]
    try {
      await run(findTool('mount') ?? 'mount', words)
      this.#mountedBytes = wanted
      return place
    } catch {
      return this.#mountedBytes > 0 ? place : tmpdir()
    }
  }
}
