import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { exerciseIds } from '../runner/find-suites.ts'
import { loadFactor } from '../runner/load-factor.ts'
import { judgeServer } from './fixtures/judge-program.ts'

const mutants = fileURLToPath(new URL('../mutants/', import.meta.url))
const calmMs = 15_000

for (const exercise of await exerciseIds())
  describe(`${exercise}: a server that understands nothing scores next to nothing, and soon`, () => {
    it.each(['silent', 'closes-at-once', 'echoes', 'answers-braces'])('%s', { timeout: 120_000 }, async (name) => {
      const command = `"${process.execPath}" "${mutants}run.js" empty-headed ${name} {host} {port}`
      const workdir = `${mutants}empty-headed`
      const { verdict, cases, score, run } = await judgeServer({ exercise, command, workdir, fuzzRuns: 8, jobs: 2 })
      expect(cases.filter((each) => each.verdict === 'pass').map(({ id }) => id)).toEqual([`${exercise}/transport/tcp`])
      expect(cases.filter((each) => each.verdict === 'error')).toEqual([])
      expect(cases.flatMap(({ diagnosis }) => diagnosis.map(({ id }) => id))).toEqual([])
      expect(verdict).toBe('fail')
      expect(score.earned).toBe(1)
      expect(score.possible).toBeGreaterThan(3)
      expect(run.durationMs).toBeLessThan(calmMs * loadFactor())
    })
  })
