import { describe, expect, it } from 'vitest'
import { fuzzCases } from '../../fuzz/fuzz-cases.ts'
import { findMutants } from '../mutants/find-mutants.ts'
import { exerciseIds, loadSuite } from '../runner/find-suites.ts'
import { accusation, expectedAccusation } from './fixtures/accusation.ts'
import { judgeClient, judgeServer } from './fixtures/judge-program.ts'
import { mutantCommand } from './fixtures/mutant-command.ts'

/** Examples per property, for a mutant that a property must catch. */
const fuzzRuns = 24

for (const exercise of await exerciseIds()) {
  const servers = await findMutants(`${exercise}/servers`)
  const clients = await findMutants(`${exercise}/clients`)
  const mutants = [...servers, ...clients]
  const suite = await loadSuite(exercise)
  const cases = [...suite.serverCases, ...(await fuzzCases(exercise)), ...suite.clientCases]

  describe.concurrent(`${exercise}: a wrong server is caught by exactly the cases it names`, () => {
    it.each(servers)('$id', { timeout: 240_000 }, async (mutant) => {
      const isForFuzz = mutant.caughtBy.some((id) => id.includes('/fuzz/'))
      const program = { exercise, ...mutantCommand(`${exercise}/servers`, mutant), claims: mutant.claims }
      const report = await judgeServer({ ...program, fuzzRuns: isForFuzz ? fuzzRuns : 0 })
      expect(accusation(mutant, report)).toEqual(expectedAccusation(mutant))
    })
  })

  describe.concurrent(`${exercise}: a wrong client is caught by exactly the cases it names`, () => {
    it.each(clients)('$id', { timeout: 240_000 }, async (mutant) => {
      const program = { exercise, ...mutantCommand(`${exercise}/clients`, mutant) }
      const report = await judgeClient({ ...program, jobs: 2 })
      expect(accusation(mutant, report)).toEqual(expectedAccusation(mutant))
    })
  })

  describe(`${exercise}: the mutants and the suite fit`, () => {
    const known = new Map(cases.map(({ id, requirement }) => [id, requirement]))

    it('every case catches a mutant', () => {
      const catching = new Set(mutants.flatMap(({ caughtBy }) => caughtBy))
      expect(cases.map(({ id }) => id).filter((id) => !catching.has(id))).toEqual([])
    })

    it('every requirement is broken by a mutant, in each role that it binds', () => {
      const broken = new Set(mutants.flatMap(({ role, caughtBy }) => caughtBy.map((id) => `${role} ${known.get(id)}`)))
      const wanted = new Set(cases.map(({ role, requirement }) => `${role} ${requirement}`))
      expect([...wanted].filter((each) => !broken.has(each))).toEqual([])
    })

    it('every requirement has a case', () => {
      const judged = new Set(cases.map(({ requirement }) => requirement))
      expect(suite.requirements.map(({ id }) => id).filter((id) => !judged.has(id))).toEqual([])
    })

    it('every diagnosis is shown by a mutant', () => {
      const shown = new Set(mutants.map(({ diagnosis }) => diagnosis))
      expect(suite.diagnoses.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([])
    })

    it.each(mutants)('$role $id names cases and a diagnosis that exist, one of them of its requirement', (mutant) => {
      const named = [...mutant.caughtBy, ...(mutant.alsoFails ?? [])]
      expect(named.filter((id) => !known.has(id))).toEqual([])
      expect(mutant.caughtBy.map((id) => known.get(id))).toContain(mutant.requirement)
      if (mutant.diagnosis) expect(suite.diagnoses.map(({ id }) => id)).toContain(mutant.diagnosis)
    })
  })
}
