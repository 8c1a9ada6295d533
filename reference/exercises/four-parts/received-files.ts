import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PartialFile } from '../../files/partial-file.ts'

/** The folders of all clients below one folder. */
export class ReceivedFiles {
  readonly #dir: string

  constructor(dir: string) {
    this.#dir = dir
  }

  /** Begins a file in the folder of a client, under a name of its own until it is whole. @throws the system's error. */
  async create(address: string, name: string): Promise<PartialFile> {
    const folder = join(this.#dir, address)
    await mkdir(folder, { recursive: true })
    return PartialFile.begin(folder, name)
  }
}
