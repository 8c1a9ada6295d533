import { basename, extname } from 'node:path'

/** The names under which files are sent: their own, and `name (2).jpg` when a file of another folder has it already. */
export function sentNames(paths: readonly string[]): string[] {
  const own = new Set(paths.map((path) => basename(path)))
  const taken = new Set<string>()
  return paths.map((path) => {
    const name = basename(path)
    let free = name
    for (let n = 2; taken.has(free) || (free !== name && own.has(free)); n++) free = numbered(name, n)
    taken.add(free)
    return free
  })
}

function numbered(name: string, n: number): string {
  const extension = extname(name)
  return `${name.slice(0, name.length - extension.length)} (${n})${extension}`
}
