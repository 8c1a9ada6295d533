import { describe, expect, it } from 'vitest'
import type { CaseResult } from '../model/report.ts'
import { loadSuite } from '../runner/find-suites.ts'
import { judgeDecided } from './fixtures/judge-decided.ts'
import { judgeClient, judgeServer } from './fixtures/judge-program.ts'
import { type PythonExample, pythonExamples } from './fixtures/python-examples.ts'

const all = await pythonExamples()
const correct = all.filter(({ isCorrect }) => isCorrect)
const wrong = all.filter(({ isCorrect }) => !isCorrect)

const timeout = 240_000
/** Judging is mostly waiting. */
const jobs = 2
/** Examples per property, for correct servers. */
const fuzzRuns = 12

/** What a program with one mistake shows besides: who does not forget the dead sends to everybody under one lock too. */
const alsoShown: Readonly<Record<string, readonly string[]>> = {
  'con_errores/no_elimina_muertos.py': ['broadcast-blocks-on-slow-client'],
}

describe.concurrent('a correct Python program is not accused of anything', () => {
  it.each(titled(correct))('%s', { timeout }, async (_, { role, program, words }) => {
    const report =
      role === 'server' ? await judgeServer({ ...program, fuzzRuns, jobs }) : await judgeClient({ ...program, jobs })
    // what a README calls advice is the only thing that may be said against it
    expect(accused(report.cases.filter(({ requirements }) => !requirements.some((id) => words.includes(id))))).toEqual(
      [],
    )
    expect(report.verdict).toBe('pass')
    expect(report.score.earned).toBe(report.score.possible)
    const { profiles } = await loadSuite(program.exercise)
    // where the wire is free, the sheet asks little of the programs of some exercises
    expect(report.score.possible).toBeGreaterThan(profiles ? 1 : 3)
    if (profiles) expect(report.subject.wire).toBe(await wireAmong(words, program.exercise))
  })
})

describe.concurrent('a wrong Python program is diagnosed as the README says', () => {
  it.each(titled(wrong))('%s', { timeout: 2 * timeout }, async (_, { name, role, program, words, named, isAdvice }) => {
    const { profiles } = await loadSuite(program.exercise)
    const wire = profiles && (await wireAmong(words, program.exercise))
    const judge = role === 'server' ? judgeServer : judgeClient
    const { cases, verdict } = await judgeDecided(() => judge({ ...program, wire, jobs }))
    const diagnosed = diagnoses(cases)
    const shown = [...diagnosed, ...failed(cases).flatMap(({ requirements }) => requirements)]
    expect(named.filter((id) => isAmong(id, shown))).toEqual(named)
    // where the README names the mistake itself, no other may be blamed
    const blamed = named.some(isDiagnosis) ? [...diagnosed] : []
    expect(blamed.filter((id) => !named.includes(id) && !alsoShown[name]?.includes(id))).toEqual([])
    expect(verdict).toBe(isAdvice ? 'pass' : 'fail')
  })
})

/** The wire that a README names beside a program; the canonical one where it names none. */
async function wireAmong(words: readonly string[], exercise: string): Promise<string | undefined> {
  const { wires } = await loadSuite(exercise)
  return words.find((word) => wires.includes(word)) ?? wires[0]
}

function titled(examples: readonly PythonExample[]): [title: string, example: PythonExample][] {
  return examples.map((example) => [`${example.program.exercise} ${example.role}: ${example.name}`, example])
}

/** A named requirement is shown by any of its parts: `CV-S4` by `CV-S4.1`. */
function isAmong(id: string, shown: readonly string[]): boolean {
  return shown.some((each) => each === id || each.startsWith(`${id}.`))
}

/** Requirements begin with a capital letter, diagnoses never. */
function isDiagnosis(id: string): boolean {
  return id === id.toLowerCase()
}

function failed(cases: readonly CaseResult[]): CaseResult[] {
  return cases.filter(({ verdict }) => verdict === 'fail')
}

function diagnoses(cases: readonly CaseResult[]): Set<string> {
  return new Set(cases.flatMap(({ diagnosis }) => diagnosis.map(({ id }) => id)))
}

/** What was held against a program; that a wire of bare texts has no marks is said of every program that speaks one. */
function accused(cases: readonly CaseResult[]): string[] {
  return cases
    .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'not-applicable')
    .filter(({ diagnosis }) => diagnosis[0]?.id !== 'unframed-wire')
    .map(({ id, verdict, reason }) => `${verdict} ${id}: ${reason?.text.en} ${reason?.actual?.en ?? ''}`)
}
