import type { Language } from '../model/text.ts'
import type { Suite } from '../runner/suite.ts'
import { explainProfile } from '../wires/explain-profile.ts'
import { readProfile } from '../wires/read-profile.ts'
import type { WireProfile } from '../wires/wire-profile.ts'
import { nearest } from '../yaml/nearest.ts'
import { formatProblem } from '../yaml/problem.ts'
import { isWireFile, vocabulariesOf, wireFile } from './chosen-wire.ts'
import { CommandProblem } from './command-problem.ts'
import { say } from './words/say.ts'

/** What must be known of a suite to speak about its wire profiles. */
export type WireSuite = Pick<Suite, 'exercise' | 'title' | 'wires' | 'profiles' | 'vocabulary'>

/** The wire profiles of one exercise or of all. @throws CommandProblem for an exercise that there is not. */
export function listWires(
  suites: readonly WireSuite[],
  exercise: string | undefined,
  language: Language,
): readonly string[] {
  const listed = exercise === undefined ? suites : [suiteNamed(suites, exercise)]
  return listed.flatMap((suite) => {
    const width = Math.max(...suite.wires.map((name) => name.length))
    const rows = suite.wires.map((name) => {
      const title = suite.profiles?.find((profile) => profile.name === name)?.title[language] ?? ''
      return say('wire-row', { name: name.padEnd(width), title })[language].trimEnd()
    })
    return [suite.exercise, ...rows]
  })
}

/** What is wrong with profile files, each mistake as a person reads it. */
export async function checkWires(
  suites: readonly WireSuite[],
  files: readonly string[],
  language: Language,
): Promise<readonly string[]> {
  const read = await Promise.all(files.map((file) => readProfile(file, vocabulariesOf(suites))))
  return read.flatMap((each) => (each.ok ? [] : each.problems.map((problem) => formatProblem(problem, language))))
}

/** Says how a profile, named or in a file, writes each message. @throws CommandProblem when there is no such profile. */
export async function explainWire(
  suites: readonly WireSuite[],
  given: string,
  exercise: string | undefined,
  language: Language,
): Promise<readonly string[]> {
  const chosen = exercise === undefined ? suites : [suiteNamed(suites, exercise)]
  const profile = isWireFile(given) ? await wireFile(given, vocabulariesOf(chosen)) : profileNamed(chosen, given)
  return explainProfile(profile, language)
}

function profileNamed(suites: readonly WireSuite[], given: string): WireProfile {
  const all = suites.flatMap(({ profiles = [] }) => profiles)
  const [profile, ...others] = all.filter(({ name }) => name === given)
  if (profile && others.length === 0) return profile
  if (profile) {
    const exercises = [profile, ...others].map(({ vocabulary }) => vocabulary.exercise).join(', ')
    throw new CommandProblem(say('wire-several', { given, exercises }))
  }
  const near = nearest(
    given,
    all.map(({ name }) => name),
  )
  throw new CommandProblem(say('wire-nowhere', { given, nearest: near ?? 'none' }))
}

function suiteNamed(suites: readonly WireSuite[], given: string): WireSuite {
  const suite = suites.find(({ exercise }) => exercise === given)
  if (suite) return suite
  const ids = suites.map(({ exercise }) => exercise)
  throw new CommandProblem(
    say('unknown-exercise', { given, nearest: nearest(given, ids) ?? 'none', known: ids.join(', ') }),
  )
}
