import { describe, expect, it } from 'vitest'
import { probeNamespaces } from '../../box/probe-namespaces.ts'
import { unseen } from '../../cli/fixtures/unseen.ts'
import { type HostileProgram, hostilePrograms, programFiles } from './hostile-programs.ts'
import { inTurns } from './in-turns.ts'
import { type HostileEnd, judgeHostile, mostSeconds } from './judge-hostile.ts'

const programs = hostilePrograms()
const turns = inTurns(2)
/** As many tests as run side by side may wait for each other. */
const timeout = 6 * mostSeconds * 1000

const named = (some: readonly HostileProgram[]) =>
  some.map((program) => ({ title: `${program.words.join(' ')}, as ${program.as}`, program }))

describe.skipIf(!probeNamespaces().possible)('in a box', () => {
  it.concurrent.each(named(programs))('$title, loses', { timeout }, async ({ program }) => {
    const end = await turns(() => judgeHostile(program, 'auto'))
    expectLost(program, end)
    expect(end.report?.run.box?.mode).toBe('namespaces')
    // what these programs say when they reached what is not theirs
    expect(end.report?.subject.terminal ?? '').not.toContain('LOGRÉ')
  })
})

describe('without a box', () => {
  it.concurrent.each(named(programs.filter(({ alsoBare }) => alsoBare)))(
    '$title, loses',
    { timeout },
    async ({ program }) => {
      const end = await turns(() => judgeHostile(program, 'off'))
      expectLost(program, end)
      expect(end.report?.run.box?.mode).toBe('off')
    },
  )
})

it('judges every program of the folder, and in each place', () => {
  expect([...new Set(programs.map(({ words: [file] }) => file))].toSorted()).toEqual(programFiles().toSorted())
  expect(new Set(programs.map(({ words }) => words.join(' '))).size).toBeGreaterThanOrEqual(30)
  expect(new Set(programs.map(({ as }) => as)).size).toBe(4)
})

/** The harness came out of it by itself, in time, in little memory, and left nothing behind. */
function expectLost({ exitCodes }: HostileProgram, end: HostileEnd): void {
  const { exitCode, stderr, report, processes, left, changed, isPortFree } = end
  expect({ exitCode, stderr }).toEqual({ exitCode: expect.toBeOneOf([...exitCodes]), stderr: '' })
  expect(report?.verdict).toBeOneOf(['fail', 'inconclusive'])
  expect(report?.cases.filter(({ verdict }) => verdict === 'error')).toEqual([])
  expect({ processes, left, changed, isPortFree }).toEqual({ processes: [], left: [], changed: [], isPortFree: true })
  expect(end.peakMebibytes).toBeLessThan(286)
  expect(end.seconds).toBeLessThan(mostSeconds)
  expect(end.reportBytes).toBeLessThan(8_000_000)
  expect(end.stdout).not.toMatch(unseen)
  expect(end.html).not.toMatch(/<script>alert|<img src=x|<svg\/onload/)
}
