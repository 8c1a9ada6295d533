import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { removeFolder } from '../subject/remove-folder.ts'
import type { RecordedEntry } from './record-lines.ts'

type Content = (entry: Extract<RecordedEntry, { bytes: unknown }>) => Buffer

/** A folder in which the files of a recorded program come and go; its path is as long as it was then, where it can be. */
export class PlayedFolder implements AsyncDisposable {
  /** Around the folder of the program. */
  readonly outer: string
  readonly folder: string
  readonly #recordedOuter: string
  readonly #content: Content
  readonly #state = new Map<string, RecordedEntry>()

  constructor(recordedOuter: string, name: string, content: Content) {
    const own = mkdtempSync(join(tmpdir(), 'zocalo-'))
    const missing = recordedOuter.length - own.length - 1
    this.outer = missing > 0 ? join(own, 'x'.repeat(missing)) : own
    if (missing > 0) mkdirSync(this.outer)
    this.folder = join(this.outer, isPlain(name) ? name : 'programa')
    mkdirSync(this.folder, { recursive: true })
    this.#recordedOuter = recordedOuter
    this.#content = content
    this.#own = own
  }

  readonly #own: string

  /** A text of ours as it would have been said then. */
  asThen(bytes: Buffer): Buffer {
    return exchanged(bytes, this.outer, this.#recordedOuter)
  }

  /** A text of the program as it says it now. */
  asNow(bytes: Buffer): Buffer {
    return exchanged(bytes, this.#recordedOuter, this.outer)
  }

  /** Another life begins in it: everything will be told anew. */
  forget(): void {
    this.#state.clear()
  }

  /** Makes a recorded change. */
  change(now: readonly RecordedEntry[], gone: readonly string[]): void {
    for (const path of gone) {
      this.#state.delete(path)
      if (this.#isSafe(path)) rmSync(join(this.outer, path), { recursive: true, force: true })
    }
    for (const entry of now) {
      if (!this.#isSafe(entry.path)) continue
      this.#state.set(entry.path, entry)
      this.#put(entry)
    }
  }

  /** Makes the folder be as the record says, whatever we did in it meanwhile. */
  settle(): void {
    for (const path of pathsIn(this.outer))
      if (!this.#state.has(path)) rmSync(join(this.outer, path), { recursive: true, force: true })
    for (const entry of this.#state.values()) this.#put(entry)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await removeFolder(this.#own)
  }

  #put(entry: RecordedEntry): void {
    const full = join(this.outer, entry.path)
    const found = lstatSync(full, { throwIfNoEntry: false })
    if ('folder' in entry) {
      if (found && !found.isDirectory()) rmSync(full, { recursive: true, force: true })
      mkdirSync(full, { recursive: true })
      return
    }
    mkdirSync(dirname(full), { recursive: true })
    if ('link' in entry) {
      if (found) rmSync(full, { recursive: true, force: true })
      symlinkSync(entry.link, full)
      return
    }
    const content = this.#content(entry)
    if (found?.isFile() && found.size === content.length && readFileSync(full).equals(content)) return
    // never through a link that lies where a file belongs
    if (found) rmSync(full, { recursive: true, force: true })
    writeFileSync(full, content, { flag: 'wx' })
  }

  /** Inside, and below no link. */
  #isSafe(path: string): boolean {
    if (!isPlain(path)) return false
    const parents = path.split('/').slice(0, -1)
    return parents.every((_, i) => {
      const parent = this.#state.get(parents.slice(0, i + 1).join('/'))
      return parent === undefined || 'folder' in parent
    })
  }
}

function isPlain(path: string): boolean {
  const parts = path.split('/')
  return (
    path !== '' &&
    !path.includes('\0') &&
    posix.normalize(path) === path &&
    !parts.includes('..') &&
    !parts.includes('') &&
    !parts.includes('.')
  )
}

function pathsIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((each) => {
    const path = below === '' ? each.name : `${below}/${each.name}`
    return each.isDirectory() ? [path, ...pathsIn(folder, path)] : [path]
  })
}

/** Only texts of the same length are exchanged: whatever counts them stays right. */
function exchanged(bytes: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length || bytes.length < from.length || !bytes.includes(from)) return bytes
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + to.length)) copy.write(to, at)
  return copy
}
