import { access, open, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { CommandProblem } from './command-problem.ts'
import { exitCodes } from './exit-codes.ts'
import { say } from './words/say.ts'

/** The file of a recording, which can surely be written when the recording ends, and is never there in half. */
export class RecordedFile implements AsyncDisposable {
  readonly path: string
  readonly #force: boolean
  readonly #draft: string

  private constructor(path: string, force: boolean) {
    this.path = path
    this.#force = force
    this.#draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  }

  /** @throws CommandProblem when there is such a file, which only `force` replaces, or none can be written there. */
  static async claim(given: string, force: boolean): Promise<RecordedFile> {
    const file = new RecordedFile(given, force)
    if (!force && (await isThere(given))) throw new CommandProblem(say('record-exists', { file: given }))
    try {
      await (await open(file.#draft, 'wx')).close()
      return file
    } catch (problem) {
      const { code, message } = problem as NodeJS.ErrnoException
      throw new CommandProblem(say('record-not-writable', { file: given, problem: code ?? message }))
    }
  }

  /** Writes the text, or a second one beside it, and gives the path; a file that appeared meanwhile is not replaced. */
  async write(text: string, second?: string): Promise<string> {
    const path = await this.#free(second)
    try {
      await writeFile(this.#draft, text)
      await rename(this.#draft, path)
      return path
    } catch (problem) {
      const { code, message } = problem as NodeJS.ErrnoException
      // what was recorded is told to whoever can still keep it
      throw new CommandProblem(
        say('record-lost', { file: resolve(path), problem: code ?? message }),
        exitCodes.ours,
        text,
      )
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#draft, { force: true })
  }

  async #free(second: string | undefined): Promise<string> {
    const ending = extname(this.path)
    const stem = this.path.slice(0, this.path.length - ending.length) + (second === undefined ? '' : `-${second}`)
    let path = stem + ending
    for (let i = 2; !this.#force && (await isThere(path)); i++) path = `${stem}-${i}${ending}`
    return path
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
