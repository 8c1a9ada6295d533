import { constants } from 'node:fs'
import { link, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyName, incompletePrefix, isFileName } from './file-name.ts'

// O_NONBLOCK: a pipe with a name does not keep us waiting; O_NOFOLLOW: a link may lead out of the folder.
const readFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)
const mostCopies = 1000
let written = 0

/**
 * The files directly in one folder. A name never leads out of it, neither by `..` nor through a link, and a file
 * stands under its name only when it is complete.
 */
export class FileFolder {
  readonly path: string

  private constructor(path: string) {
    this.path = path
  }

  /** Opens a folder, which is made when it is missing. @throws the system's error, for example EACCES. */
  static async open(path: string): Promise<FileFolder> {
    await mkdir(path, { recursive: true })
    return new FileFolder(path)
  }

  /** The names of the files, in alphabetical order; folders, links and unfinished files are left out. */
  async list(): Promise<string[] | undefined> {
    const entries = await orUndefined(readdir(this.path, { withFileTypes: true }))
    return entries?.flatMap((entry) => (entry.isFile() && isFileName(entry.name) ? [entry.name] : [])).sort()
  }

  /** The content of a file; nothing when there is none of that name here, or none of at most `maxBytes`. */
  async read(name: unknown, maxBytes: number): Promise<Buffer | undefined> {
    if (!isFileName(name)) return undefined
    return orUndefined(this.#read(name, maxBytes))
  }

  /** Stores a file in place of one with the same name; false when it cannot be stored. */
  async store(name: unknown, content: Uint8Array): Promise<boolean> {
    if (!isFileName(name)) return false
    const stored = await this.#writeThen(content, async (complete) => {
      await rename(complete, join(this.path, name))
      return name
    })
    return stored !== undefined
  }

  /** Stores a file under its name, or under that of a copy when it is taken, and gives the name. */
  storeBeside(name: unknown, content: Uint8Array): Promise<string | undefined> {
    return this.#storeAsCopy(name, content, 0)
  }

  /** Makes a copy of a file under a new name, and gives that name. */
  async duplicate(name: unknown, maxBytes: number): Promise<string | undefined> {
    const content = await this.read(name, maxBytes)
    return content && this.#storeAsCopy(name, content, 1)
  }

  async #storeAsCopy(name: unknown, content: Uint8Array, first: number): Promise<string | undefined> {
    if (!isFileName(name)) return undefined
    return this.#writeThen(content, async (complete) => {
      for (let number = first; number <= mostCopies; number++) {
        const free = number === 0 ? name : copyName(name, number)
        if (await this.#linked(complete, free)) return free
      }
      throw new Error(`${mostCopies} copies`)
    })
  }

  /** A second name for a complete file, unless somebody has that name. */
  async #linked(complete: string, name: string): Promise<boolean> {
    try {
      await link(complete, join(this.path, name))
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw error
    }
  }

  async #read(name: string, maxBytes: number): Promise<Buffer | undefined> {
    await using file = await open(join(this.path, name), readFlags)
    const stat = await file.stat()
    if (!stat.isFile() || stat.size > maxBytes) return undefined
    return file.readFile()
  }

  async #writeThen(content: Uint8Array, finish: (complete: string) => Promise<string>): Promise<string | undefined> {
    const incomplete = join(this.path, `${incompletePrefix}${process.pid}-${++written}`)
    try {
      await writeFile(incomplete, content, { flag: 'wx' })
      return await finish(incomplete)
    } catch {
      return undefined
    } finally {
      await rm(incomplete, { force: true }).catch(() => {})
    }
  }
}

async function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  return promise.catch(() => undefined)
}
