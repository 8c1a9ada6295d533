import { constants, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderFiles } from './folder-files.ts'
import { FolderWatchers } from './folder-watchers.ts'
import type { FileChange } from './pair-view.ts'

/** After so many changes of its files a program has said all that it can say with them. */
const mostChanges = 2000
/** A file that is longer is known by its size and its beginning only. */
const mostBytes = 32 * 1024 * 1024
/** All files together: what goes beyond is known by its size only. */
const mostBytesInAll = 64 * 1024 * 1024
/** A look that takes longer is followed by a pause of so many times its length. */
const quickLookMs = 5
const pausePerLook = 4
/** Events that come within so short a time are looked at together. */
const eventsMs = 2
/** Never a link, and never a pipe that keeps us waiting, whatever stood there a moment ago. */
const careful = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

interface Known {
  readonly bytes: number
  readonly mtimeMs: number
  readonly inode: number
}

interface Read {
  readonly known: Known
  readonly content: Buffer
}

/** Watches a program's folder: which files there are, and when each appeared, changed or vanished. */
export class FolderWatch implements Disposable {
  readonly changes: FileChange[] = []
  readonly #folder: string
  readonly #onChange: () => void
  readonly #known = new Map<string, Known>()
  #contents = new Map<string, Read>()
  readonly #watchers: FolderWatchers
  readonly #before: ReadonlyMap<string, Buffer>
  readonly #programFiles: ReadonlyMap<string, Known>
  #nextLook: NodeJS.Timeout | undefined
  #mayLookAtMs = 0
  /** When the first event came that nobody has looked at yet. */
  #eventAtMs: number | undefined

  /** Begins to watch `folder`; files of `ownPaths` belong to the program and are told only when they change. */
  constructor(folder: string, ownPaths: ReadonlySet<string>, onChange: () => void) {
    this.#folder = folder
    this.#onChange = onChange
    this.#watchers = new FolderWatchers(() => this.#lookSoon())
    const listed = this.#listNow()
    for (const [path, known] of listed) this.#known.set(path, known)
    this.#programFiles = new Map([...this.#known].filter(([path]) => ownPaths.has(path)))
    this.#before = this.#filesOf(listed)
  }

  /** The files when the watch began. */
  get before(): ReadonlyMap<string, Buffer> {
    return this.#before
  }

  /** The files now, without those of the program that are as they were. */
  files(): ReadonlyMap<string, Buffer> {
    return this.#filesOf(this.#listNow())
  }

  /** The same, noting what changed since the last look. */
  lookAtFiles(): ReadonlyMap<string, Buffer> {
    return this.#filesOf(this.look())
  }

  /** Looks at the folder and notes what changed since the last look. */
  look(): ReadonlyMap<string, Known> {
    clearTimeout(this.#nextLook)
    this.#nextLook = undefined
    const since = performance.now()
    const now = this.#listNow()
    const atMs = performance.now()
    const happenedAtMs = this.#eventAtMs ?? atMs
    this.#eventAtMs = undefined
    const tookMs = atMs - since
    this.#mayLookAtMs = tookMs > quickLookMs ? atMs + pausePerLook * tookMs : atMs
    const note = (path: string, kind: FileChange['kind'], bytes: number) => {
      if (this.changes.length < mostChanges) this.changes.push({ path, kind, bytes, atMs: happenedAtMs })
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
    return now
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#nextLook)
    this.#watchers[Symbol.dispose]()
  }

  #filesOf(listed: ReadonlyMap<string, Known>): ReadonlyMap<string, Buffer> {
    const found = new Map<string, Buffer>()
    const contents = new Map<string, Read>()
    let left = mostBytesInAll
    for (const [path, known] of listed) {
      if (isSame(this.#programFiles.get(path), known)) continue
      const content = this.#contentOf(path, known, Math.min(left, mostBytes))
      if (content === undefined) continue
      left -= content.length
      found.set(path, content)
      contents.set(path, { known, content })
    }
    this.#contents = contents
    return found
  }

  /** A program that changes its files without end leaves us time for everything else. */
  #lookSoon(): void {
    // one write makes several events: the first tells when
    this.#eventAtMs ??= performance.now()
    const restMs = Math.max(eventsMs, this.#mayLookAtMs - performance.now())
    this.#nextLook ??= setTimeout(() => this.look(), restMs)
  }

  #contentOf(path: string, known: Known, most: number): Buffer | undefined {
    const read = this.#contents.get(path)
    if (read && isSame(read.known, known)) return read.content
    try {
      return known.bytes > most ? Buffer.alloc(0) : readFileSync(join(this.#folder, path), { flag: careful })
    } catch {
      return undefined
    }
  }

  #listNow(): ReadonlyMap<string, Known> {
    const found = new Map<string, Known>()
    let { files, folders } = folderFiles(this.#folder)
    // what happened in a new folder before it was watched is not told
    if (this.#watchers.keepTo(folders)) files = folderFiles(this.#folder).files
    for (const path of files) {
      const known = knownOf(join(this.#folder, path))
      if (known) found.set(path, known)
    }
    return found
  }
}

/** Nothing for what was gone or replaced between listing and looking, and for names that are no text. */
function knownOf(path: string): Known | undefined {
  try {
    const seen = lstatSync(path)
    return seen.isFile() ? { bytes: seen.size, mtimeMs: seen.mtimeMs, inode: seen.ino } : undefined
  } catch {
    return undefined
  }
}

function isSame(a: Known | undefined, b: Known): boolean {
  return a !== undefined && a.bytes === b.bytes && a.mtimeMs === b.mtimeMs && a.inode === b.inode
}
