import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordedBytes, RecordedEntry } from './record-lines.ts'

/** Larger files are not recorded: they are kept with their beginning. */
const mostBytes = 8 * 1024 * 1024
const mostEntries = 2000

interface Known {
  readonly stamp: string
  readonly entry: RecordedEntry
}

/** What changed in a folder since the last look. */
export interface FolderChange {
  readonly now: RecordedEntry[]
  readonly gone: string[]
}

/** Looks at a folder again and again and tells what changed; a file is read again only when its stamp changed. */
export class FolderLook {
  readonly #root: string
  readonly #keep: (bytes: Buffer) => RecordedBytes
  readonly #seen: Map<string, RecordedBytes>
  #known = new Map<string, Known>()

  /** `seen` are contents by the stamps of their files, shared by all looks of a run. */
  constructor(root: string, keep: (bytes: Buffer) => RecordedBytes, seen = new Map<string, RecordedBytes>()) {
    this.#root = root
    this.#seen = seen
    this.#keep = keep
  }

  /** Everything that is known to be there. */
  all(): RecordedEntry[] {
    return [...this.#known.values()].map(({ entry }) => entry)
  }

  /** What is new, or other than before, and what is gone. */
  look(): FolderChange {
    const found = new Map<string, Known>()
    const now: RecordedEntry[] = []
    this.#walk('', found, now)
    const gone = [...this.#known.keys()].filter((path) => !found.has(path))
    this.#known = found
    return { now, gone }
  }

  #walk(below: string, found: Map<string, Known>, now: RecordedEntry[]): void {
    for (const name of namesIn(join(this.#root, below))) {
      const path = below === '' ? name : `${below}/${name}`
      if (found.size >= mostEntries) return
      const known = this.#see(path)
      if (!known) continue
      found.set(path, known)
      if (known.stamp !== this.#known.get(path)?.stamp) now.push(known.entry)
      if ('folder' in known.entry) this.#walk(path, found, now)
    }
  }

  /** A file that nobody touched since some earlier look, of this case or another, is not read again. */
  #contentOf(full: string, size: bigint, stamp: string): RecordedBytes {
    const known = this.#seen.get(stamp)
    const bytes = known ?? this.#keep(size <= BigInt(mostBytes) ? readFileSync(full) : Buffer.alloc(0))
    this.#seen.set(stamp, bytes)
    return bytes
  }

  #see(path: string): Known | undefined {
    const full = join(this.#root, path)
    try {
      const stat = lstatSync(full, { bigint: true })
      const stamp = `${stat.mode} ${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`
      const before = this.#known.get(path)
      if (before?.stamp === stamp) return before
      if (stat.isSymbolicLink()) return { stamp, entry: { path, link: readlinkSync(full) } }
      if (stat.isDirectory()) return { stamp: 'folder', entry: { path, folder: true } }
      if (!stat.isFile()) return undefined
      return { stamp, entry: { path, bytes: this.#contentOf(full, stat.size, `${stat.dev} ${stamp}`) } }
    } catch {
      // a program may take its files away while they are looked at
      return undefined
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
