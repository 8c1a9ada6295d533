import { mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isMediaName } from '../../../../reference/exercises/four-parts/media-name.ts'
import type { Random } from '../../../model/random.ts'
import { plainContent } from '../fresh-upload.ts'

/** A file that a client finds below its folder; without content it cannot be read. */
export interface PlantedFile {
  readonly path: string
  readonly content: Buffer | undefined
}

/** A size that every fair division cuts into four parts. */
const plainBytes = 64
const prefix = 'zocalo-'

/** Files of plain letters under these paths, whose last part gets a prefix of ours. */
export function plainFiles(random: Random, paths: readonly string[], bytes: number = plainBytes): PlantedFile[] {
  return paths.map((path) => ({ path: plantedPath(path), content: plainContent(random, bytes) }))
}

/** A file that is there and cannot be read. */
export function unreadableFile(path: string): PlantedFile {
  return { path: plantedPath(path), content: undefined }
}

/** Puts the files below `folder`. */
export async function plantFiles(folder: string, files: readonly PlantedFile[]): Promise<void> {
  for (const { path, content } of files) {
    const place = join(folder, path)
    await mkdir(dirname(place), { recursive: true })
    await (content ? writeFile(place, content) : plantUnreadable(place))
  }
}

/** The sizes of all media below `folder` by their names; undefined where several files bear one name. */
export async function mediaSizes(folder: string): Promise<ReadonlyMap<string, number | undefined>> {
  const paths = await readdir(folder, { recursive: true })
  const sizes = new Map<string, number | undefined>()
  for (const path of paths.filter(isMediaName)) {
    const name = basename(path)
    const size = (await stat(join(folder, path)).catch(() => undefined))?.size
    sizes.set(name, sizes.has(name) ? undefined : size)
  }
  return sizes
}

function plantedPath(path: string): string {
  return join(dirname(path), `${prefix}${basename(path)}`)
}

/** Who may read everything is only stopped by a link that leads nowhere. */
async function plantUnreadable(place: string): Promise<void> {
  if (process.getuid?.() === 0) await symlink(`${prefix}no-existe`, place)
  else await writeFile(place, 'no se puede leer', { mode: 0 })
}
