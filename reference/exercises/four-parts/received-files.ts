import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** The folders of all clients below one folder. */
export class ReceivedFiles {
  readonly #dir: string

  constructor(dir: string) {
    this.#dir = dir
  }

  /** Begins a file in the folder of a client, under a name of its own until it is whole. @throws the system's error. */
  async create(address: string, name: string): Promise<IncomingFile> {
    const folder = join(this.#dir, address)
    await mkdir(folder, { recursive: true })
    const unfinished = join(folder, `.recibiendo-${randomUUID()}`)
    return new IncomingFile(await open(unfinished, 'wx'), unfinished, join(folder, name))
  }
}

/** A file that is being received; it takes its name when it is kept, and an equal name is replaced. */
export class IncomingFile {
  readonly #handle: FileHandle
  readonly #unfinished: string
  readonly #final: string
  #bytes = 0

  constructor(handle: FileHandle, unfinished: string, final: string) {
    this.#handle = handle
    this.#unfinished = unfinished
    this.#final = final
  }

  /** How many bytes were written. */
  get bytes(): number {
    return this.#bytes
  }

  /** Appends bytes; resolves once the system has all of them. @throws the system's error, for example ENOSPC. */
  async write(bytes: Buffer): Promise<void> {
    for (let done = 0; done < bytes.length; ) done += (await this.#handle.write(bytes, done)).bytesWritten
    this.#bytes += bytes.length
  }

  /** Gives the whole file its name. @throws the system's error, for example EISDIR. */
  async keep(): Promise<void> {
    await this.#handle.close()
    await rename(this.#unfinished, this.#final)
  }

  /** Removes what came; harmless when the file was kept. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => {})
    await rm(this.#unfinished, { force: true })
  }
}
