import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codecMinimum, type Group, serverMinimum } from '../../reports/coverage/thresholds.ts'
import { readImports } from '../selftest/layers/read-imports.ts'
import { hasCode, measuredFiles } from './measured-files.ts'

/** The reference server of each exercise with what it imports from its own folder, and all wire codecs. */
export function thresholdGroups(root: string): Group[] {
  const exercises = readdirSync(join(root, 'reference/exercises')).sort()
  const servers = exercises.map((exercise) => serverOf(root, `reference/exercises/${exercise}`))
  const protocols = exercises.map((exercise) => `reference/exercises/${exercise}/protocol.ts`)
  const wire = measuredFiles(root).filter((path) => path.startsWith('reference/wire/'))
  const codecs = [...wire, ...protocols.filter((path) => existsSync(join(root, path)))]
  return [
    { id: 'codecs', minimum: codecMinimum, paths: codecs.filter((path) => hasCode(root, path)) },
    ...servers.map((server, i) => ({
      id: 'server' as const,
      exercise: exercises[i] ?? '',
      minimum: serverMinimum,
      paths: withImports(root, server).filter((path) => hasCode(root, path)),
    })),
  ]
}

/** What serves in an exercise: its server, or the provider where everybody serves everybody. */
function serverOf(root: string, folder: string): string {
  const found = ['server.ts', 'provider.ts']
    .map((name) => `${folder}/${name}`)
    .find((path) => existsSync(join(root, path)))
  if (found === undefined) throw new Error(`${folder} has no server to be measured`)
  return found
}

/** A file and all that it imports, directly or not, from its own folder. */
function withImports(root: string, first: string): string[] {
  const found = new Set<string>()
  const waiting = [first]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue
    found.add(next)
    const imported = readImports(root, [next]).get(next) ?? []
    waiting.push(...imported.filter((path) => dirname(path) === dirname(first)))
  }
  return [...found].sort()
}
