import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DatabaseProblem, parseDatabase, type RegisteredClient, serialiseDatabase } from './client-database.ts'

/** The name of the data file (given by assignment 003). */
export const databaseFile = 'bd_clientes.txt'

/** Thrown when the data file is not understood; the file is left as it is. */
export class UnreadableDatabase extends Error {
  readonly path: string
  readonly problem: DatabaseProblem

  constructor(path: string, problem: DatabaseProblem) {
    super(`${path}, line ${problem.line}: ${problem.wrong}`)
    this.path = path
    this.problem = problem
  }
}

/** What a change makes of the clients: a new list to keep, or nothing when all stays as it is. */
export interface Change<T> {
  readonly clients?: readonly RegisteredClient[]
  readonly result: T
}

/** The registered clients in memory and in `bd_clientes.txt`; the file is replaced whole, by renaming. */
export class ClientStore {
  readonly #path: string
  #clients: readonly RegisteredClient[]
  #last: Promise<unknown> = Promise.resolve()

  private constructor(path: string, clients: readonly RegisteredClient[]) {
    this.#path = path
    this.#clients = clients
  }

  /** Reads the data file of a folder; none means no clients. @throws UnreadableDatabase, or the system's error. */
  static async open(folder: string): Promise<ClientStore> {
    const path = join(folder, databaseFile)
    const bytes = await readIfThere(path)
    if (!bytes) return new ClientStore(path, [])
    const parsed = parseDatabase(bytes)
    if ('problem' in parsed) throw new UnreadableDatabase(path, parsed.problem)
    return new ClientStore(path, parsed.clients)
  }

  /** The clients as they stand in the file. */
  get clients(): readonly RegisteredClient[] {
    return this.#clients
  }

  /** Changes the clients, one change after the other; resolves once the file holds them. @throws the system's error, and then nothing has changed. */
  change<T>(decide: (clients: readonly RegisteredClient[]) => Change<T>): Promise<T> {
    const changed = this.#last.then(async () => {
      const { clients, result } = decide(this.#clients)
      if (clients) {
        await this.#replaceFile(serialiseDatabase(clients))
        this.#clients = clients
      }
      return result
    })
    this.#last = changed.catch(() => {})
    return changed
  }

  /** Waits until every change that was asked for is done. */
  async settled(): Promise<void> {
    await this.#last
  }

  async #replaceFile(text: string): Promise<void> {
    const temporary = `${this.#path}.tmp`
    try {
      await writeFile(temporary, text)
      await rename(temporary, this.#path)
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  }
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
