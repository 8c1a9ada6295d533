import { constants } from 'node:fs'
import { lchown, mkdir, open, realpath, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { PreconditionNotReached } from '../model/outcome-errors.ts'
import type { SceneFile } from './pair-story.ts'
import { say } from './words/say.ts'

/**
 * Puts the files of a scene into a program's folder, as if the program's own user had put them there. Nothing is
 * written through a link, for the program may run already and have made one.
 * @throws PreconditionNotReached when the folder is not what it was.
 */
export async function furnishFolder(folder: string, files: readonly SceneFile[]): Promise<void> {
  try {
    for (const { path, content } of files) await furnish(folder, path, content)
  } catch (problem) {
    const { code = '' } = problem as NodeJS.ErrnoException
    if (problem instanceof PreconditionNotReached || code === '') throw problem
    throw changed(code)
  }
}

async function furnish(folder: string, path: string, content: Buffer): Promise<void> {
  const file = join(folder, path)
  const owner = await stat(folder)
  const made = await mkdir(dirname(file), { recursive: true })
  const real = await realpath(folder)
  if (real !== folder || !`${await realpath(dirname(file))}${sep}`.startsWith(`${folder}${sep}`)) throw changed('ELOOP')
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = constants
  await using handle = await open(file, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
  await handle.writeFile(content)
  if (process.getuid?.() !== 0) return
  await handle.chown(owner.uid, owner.gid)
  for (let each = made && dirname(file); made && each && each.length >= made.length; each = dirname(each))
    await lchown(each, owner.uid, owner.gid)
}

function changed(code: string): PreconditionNotReached {
  return new PreconditionNotReached({ code: 'folder-changed', text: say('folder-changed', { code }) })
}
