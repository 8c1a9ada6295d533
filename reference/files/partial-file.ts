import { randomUUID } from 'node:crypto'
import { type FileHandle, link, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A file that is being written under a temporary name; it gets its own name only when it is whole. */
export class PartialFile implements AsyncDisposable {
  readonly #handle: FileHandle
  readonly #temporary: string
  readonly #final: string
  #isOpen = true
  #bytes = 0

  private constructor(handle: FileHandle, temporary: string, final: string) {
    this.#handle = handle
    this.#temporary = temporary
    this.#final = final
  }

  /** How many bytes were appended. */
  get bytes(): number {
    return this.#bytes
  }

  /** Begins a file of `folder`; `name` has to be a plain name. @throws the system's error. */
  static async begin(folder: string, name: string): Promise<PartialFile> {
    const temporary = join(folder, `.descarga-${randomUUID()}.parcial`)
    return new PartialFile(await open(temporary, 'wx'), temporary, join(folder, name))
  }

  /** Appends bytes. @throws the system's error. */
  async append(bytes: Buffer): Promise<void> {
    for (let from = 0; from < bytes.length; ) {
      const { bytesWritten } = await this.#handle.write(bytes, from)
      from += bytesWritten
      this.#bytes += bytesWritten
    }
  }

  /** Gives the file its own name, in place of one that may have it. @throws the system's error. */
  async finish(): Promise<void> {
    await this.#close()
    await rename(this.#temporary, this.#final)
  }

  /** Gives the file its own name unless a file has it by now; whether it did. @throws the system's error. */
  async finishAsNew(): Promise<boolean> {
    await this.#close()
    try {
      await link(this.#temporary, this.#final)
      return true
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EEXIST') return false
      if (code !== 'EPERM' && code !== 'ENOTSUP') throw error
      // a file system without hard links
      await rename(this.#temporary, this.#final)
      return true
    }
  }

  /** Removes the file unless it was finished. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#close()
    await rm(this.#temporary, { force: true })
  }

  async #close(): Promise<void> {
    if (!this.#isOpen) return
    this.#isOpen = false
    await this.#handle.close()
  }
}
