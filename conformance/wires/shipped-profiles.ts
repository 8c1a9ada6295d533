import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { formatProblem } from '../yaml/problem.ts'
import { parseProfile } from './parse-profile.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { WireProfile } from './wire-profile.ts'

const canonical = 'canonical.yaml'

/**
 * The profiles that are shipped for an exercise, all files of `conformance/suites/<id>/wires`: the canonical one first,
 * the others by name.
 * @throws Error when one of our own files is wrong, or when there is no canonical one.
 */
export function shippedProfiles(
  vocabulary: Vocabulary,
  folder: URL = new URL(`../suites/${vocabulary.exercise}/wires/`, import.meta.url),
): readonly WireProfile[] {
  const path = fileURLToPath(folder)
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  if (!names.includes(canonical)) throw new Error(`${path} has no ${canonical}`)
  const ordered = [canonical, ...names.filter((name) => name !== canonical).sort()]
  return ordered.map((name) => {
    const parsed = parseProfile(readFileSync(new URL(name, folder), 'utf8'), `${path}${name}`, [vocabulary])
    if (parsed.ok) return parsed.profile
    throw new Error(parsed.problems.map((problem) => formatProblem(problem, 'en')).join('\n'))
  })
}
