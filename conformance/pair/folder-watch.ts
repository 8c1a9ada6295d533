import { type FSWatcher, readdirSync, readFileSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import type { FileChange } from './pair-view.ts'

/** After so many changes of its files a program has said all that it can say with them. */
const mostChanges = 2000
/** A file that is longer is known by its size and its beginning only. */
const mostBytes = 32 * 1024 * 1024

interface Known {
  readonly bytes: number
  readonly mtimeMs: number
  readonly inode: number
}

/** Watches a program's folder: which files there are, and when each appeared, changed or vanished. */
export class FolderWatch implements Disposable {
  readonly changes: FileChange[] = []
  readonly #folder: string
  readonly #onChange: () => void
  readonly #known = new Map<string, Known>()
  readonly #contents = new Map<string, { readonly known: Known; readonly content: Buffer }>()
  readonly #watcher: FSWatcher | undefined
  readonly #before: ReadonlyMap<string, Buffer>
  readonly #programFiles: ReadonlyMap<string, Known>

  /** Begins to watch `folder`; files of `ownPaths` belong to the program and are told only when they change. */
  constructor(folder: string, ownPaths: ReadonlySet<string>, onChange: () => void) {
    this.#folder = folder
    this.#onChange = onChange
    for (const [path, known] of this.#list()) this.#known.set(path, known)
    this.#programFiles = new Map([...this.#known].filter(([path]) => ownPaths.has(path)))
    this.#before = this.files()
    this.#watcher = watchOrNothing(folder, () => this.look())
  }

  /** The files when the watch began. */
  get before(): ReadonlyMap<string, Buffer> {
    return this.#before
  }

  /** The files now, without those of the program that are as they were. */
  files(): ReadonlyMap<string, Buffer> {
    const found = new Map<string, Buffer>()
    for (const [path, known] of this.#list()) {
      if (isSame(this.#programFiles.get(path), known)) continue
      const content = this.#contentOf(path, known)
      if (content) found.set(path, content)
    }
    return found
  }

  /** Looks at the folder and notes what changed since the last look. */
  look(): void {
    const now = this.#list()
    const atMs = performance.now()
    const note = (path: string, kind: FileChange['kind'], bytes: number) => {
      if (this.changes.length < mostChanges) this.changes.push({ path, kind, bytes, atMs })
    }
    let changed = false
    for (const [path, known] of now) {
      const earlier = this.#known.get(path)
      if (isSame(earlier, known)) continue
      note(path, earlier ? 'changed' : 'appeared', known.bytes)
      this.#known.set(path, known)
      changed = true
    }
    for (const path of [...this.#known.keys()].filter((each) => !now.has(each))) {
      note(path, 'vanished', 0)
      this.#known.delete(path)
      changed = true
    }
    if (changed) this.#onChange()
  }

  [Symbol.dispose](): void {
    this.#watcher?.close()
  }

  #contentOf(path: string, known: Known): Buffer | undefined {
    const read = this.#contents.get(path)
    if (read && isSame(read.known, known)) return read.content
    try {
      const content = known.bytes > mostBytes ? Buffer.alloc(0) : readFileSync(join(this.#folder, path))
      this.#contents.set(path, { known, content })
      return content
    } catch {
      return undefined
    }
  }

  #list(): Map<string, Known> {
    const found = new Map<string, Known>()
    for (const path of entriesOf(this.#folder)) {
      try {
        const { size: bytes, mtimeMs, ino: inode } = statSync(join(this.#folder, path), { throwIfNoEntry: true })
        found.set(path, { bytes, mtimeMs, inode })
      } catch {
        // gone between listing and looking
      }
    }
    return found
  }
}

/** The regular files below a folder, by their paths; links are not followed. */
export function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort()
  } catch {
    return []
  }
}

function isSame(a: Known | undefined, b: Known): boolean {
  return a !== undefined && a.bytes === b.bytes && a.mtimeMs === b.mtimeMs && a.inode === b.inode
}

/** Where the system cannot watch a folder, its state is still looked at when it matters. */
function watchOrNothing(folder: string, changed: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { recursive: true }, changed)
    watcher.on('error', () => {})
    return watcher
  } catch {
    return undefined
  }
}
