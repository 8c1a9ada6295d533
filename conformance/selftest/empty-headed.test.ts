import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { exerciseIds, loadSuite } from '../runner/find-suites.ts'
import { loadFactor } from '../runner/load-factor.ts'
import { judgeServer } from './fixtures/judge-program.ts'

const mutants = fileURLToPath(new URL('../mutants/', import.meta.url))
const calmMs = 15_000

const overTcp = ['silent', 'closes-at-once', 'echoes', 'answers-braces']
const overUdp = ['silent-datagrams', 'answers-braces-in-datagrams']
/** Whose assignment only asks that something comes back is satisfied with anything that does. */
const anythingWillDo = ['echo-tcp', 'echo-udp']

for (const exercise of await exerciseIds()) {
  const { transports, wires, profiles } = await loadSuite(exercise)
  const all = transports[0] === 'udp' ? overUdp : overTcp
  const programs = anythingWillDo.includes(exercise) ? all.filter((name) => /silent|closes/.test(name)) : all
  describe.concurrent(`${exercise}: a server that understands nothing scores next to nothing, and soon`, () => {
    it.each(programs)('%s', { timeout: 120_000 }, async (name) => {
      const command = `"${process.execPath}" "${mutants}run.js" empty-headed ${name} {host} {port}`
      const workdir = `${mutants}empty-headed`
      const wire = profiles && wires[0]
      const report = await judgeServer({ exercise, command, workdir, wire, fuzzRuns: 8, jobs: 2 })
      const { verdict, cases, score, run } = report
      const passed = cases.filter((each) => each.verdict === 'pass').map(({ id }) => id)
      expect(passed.filter((id) => !id.startsWith(`${exercise}/transport/`))).toEqual([])
      expect(cases.filter((each) => each.verdict === 'error')).toEqual([])
      expect(cases.flatMap(({ diagnosis }) => diagnosis.map(({ id }) => id))).toEqual([])
      expect(verdict).toBe('fail')
      expect(score.earned).toBe(passed.length)
      expect(score.earned).toBeLessThanOrEqual(1)
      expect(score.possible).toBeGreaterThan(anythingWillDo.includes(exercise) ? 1 : 3)
      expect(run.durationMs).toBeLessThan(calmMs * loadFactor())
    })
  })
}

describe.concurrent('a server over the other transport is told so', async () => {
  const udp = []
  for (const exercise of await exerciseIds()) {
    const { transports } = await loadSuite(exercise)
    if (transports.length === 1) udp.push([exercise, transports[0]] as const)
  }
  it.each(udp)('%s asks for %s', { timeout: 120_000 }, async (exercise, transport) => {
    const name = transport === 'udp' ? 'silent' : 'silent-datagrams'
    const command = `"${process.execPath}" "${mutants}run.js" empty-headed ${name} {host} {port}`
    const { verdict, cases } = await judgeServer({ exercise, command, workdir: `${mutants}empty-headed` })
    const diagnosed = new Set(cases.flatMap(({ diagnosis }) => diagnosis.map(({ id }) => id)))
    expect([...diagnosed]).toEqual(['wrong-transport'])
    expect(cases.filter((each) => each.verdict === 'pass')).toEqual([])
    expect(verdict).toBe('fail')
  })
})
