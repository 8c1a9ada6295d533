import { type FSWatcher, watch } from 'node:fs'

/** So many folders of a program are watched; what happens in others is seen when somebody looks. */
const mostWatched = 64

/** Tells when something happens in any of some folders, which come and go. */
export class FolderWatchers implements Disposable {
  readonly #onEvent: () => void
  readonly #watchers = new Map<string, FSWatcher>()

  constructor(onEvent: () => void) {
    this.#onEvent = onEvent
  }

  /** Watches these folders from now on, and no others; tells whether one of them is new. */
  keepTo(folders: readonly string[]): boolean {
    const wanted = new Set(folders.slice(0, mostWatched))
    for (const [folder, watcher] of this.#watchers)
      if (!wanted.has(folder)) {
        watcher.close()
        this.#watchers.delete(folder)
      }
    const before = this.#watchers.size
    for (const folder of wanted) if (!this.#watchers.has(folder)) this.#watch(folder)
    return this.#watchers.size > before
  }

  [Symbol.dispose](): void {
    this.keepTo([])
  }

  /** Where the system cannot watch a folder, its state is still looked at when it matters. */
  #watch(folder: string): void {
    try {
      const watcher = watch(folder, this.#onEvent)
      watcher.on('error', () => {})
      this.#watchers.set(folder, watcher)
    } catch {
      // gone since it was listed, or too many are watched on this machine
    }
  }
}
