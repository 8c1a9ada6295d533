import { type Language, languages } from '../model/text.ts'
import type { RunOptions } from '../runner/run-options.ts'
import type { Suite } from '../runner/suite.ts'
import { readProfile } from '../wires/read-profile.ts'
import type { Vocabulary } from '../wires/vocabulary.ts'
import type { WireProfile } from '../wires/wire-profile.ts'
import { formatProblem } from '../yaml/problem.ts'
import { CommandProblem } from './command-problem.ts'
import { say } from './words/say.ts'

/** Whether `--wire` names a file, not one of the shipped profiles. */
export function isWireFile(given: string): boolean {
  return /[/\\]|\.ya?ml$/i.test(given)
}

/** What a run is told about the wire that `--wire` names. @throws CommandProblem when there is no such profile. */
export async function chosenWire(
  { exercise, vocabulary, wires }: Pick<Suite, 'exercise' | 'vocabulary' | 'wires'>,
  given: string | undefined,
): Promise<Pick<RunOptions, 'wire' | 'profile'>> {
  if (given === undefined) return {}
  if (isWireFile(given)) {
    if (!vocabulary) throw new CommandProblem(say('wire-given', { exercise }))
    return { profile: await wireFile(given, [vocabulary]) }
  }
  if (!wires.includes(given))
    throw new CommandProblem(say('unknown-wire', { given, exercise, known: wires.join(', ') }))
  return { wire: given }
}

/** The suite of the exercise for which a profile is written. @throws CommandProblem naming what is wrong with the file. */
export async function suiteOfWire<S extends Pick<Suite, 'exercise' | 'vocabulary'>>(
  suites: readonly S[],
  file: string,
): Promise<S> {
  const { vocabulary } = await wireFile(file, vocabulariesOf(suites))
  return suites.find(({ exercise }) => exercise === vocabulary.exercise) as S
}

/** The vocabularies of the exercises whose wires are free. */
export function vocabulariesOf(suites: readonly Pick<Suite, 'vocabulary'>[]): Vocabulary[] {
  return suites.flatMap(({ vocabulary }) => vocabulary ?? [])
}

/** The profile in a file. @throws CommandProblem naming what is wrong with it. */
export async function wireFile(file: string, vocabularies: readonly Vocabulary[]): Promise<WireProfile> {
  const read = await readProfile(file, vocabularies)
  if (read.ok) return read.profile
  const text = (language: Language) => read.problems.map((problem) => formatProblem(problem, language)).join('\n\n')
  throw new CommandProblem(
    Object.fromEntries(languages.map((language) => [language, text(language)])) as Record<Language, string>,
  )
}
