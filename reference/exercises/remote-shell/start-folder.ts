import { realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'

/** A folder that nobody leaves: names are resolved against a current folder, and what lies outside is refused. */
export class StartFolder {
  readonly root: string

  private constructor(root: string) {
    this.root = root
  }

  /** Takes an existing folder. @throws the system's error. */
  static async open(folder: string): Promise<StartFolder> {
    return new StartFolder(await realpath(folder))
  }

  /** Whether `path` is this folder or lies in it; links are not followed. */
  holds(path: string): boolean {
    return path === this.root || path.startsWith(this.root === sep ? sep : this.root + sep)
  }

  /**
   * Where `name`, said in `current`, lies; nothing when that is outside, by its words or because a folder on the way is a
   * link. A link in the last place is not followed. @throws the system's error when a folder on the way is missing.
   */
  async find(current: string, name: string): Promise<string | undefined> {
    if (name.includes('\0')) return undefined
    const path = resolve(current, name)
    if (!this.holds(path)) return undefined
    if (path === this.root) return path
    const found = join(await realpath(dirname(path)), basename(path))
    return this.holds(found) ? found : undefined
  }
}
