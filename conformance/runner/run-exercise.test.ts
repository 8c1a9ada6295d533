import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { freePort } from '../../reference/net/free-port.ts'
import { ExpectationFailed } from '../model/outcome-errors.ts'
import { launchServer } from '../subject/launched-server.ts'
import { targetServer } from '../subject/target-server.ts'
import { sampleCase, sampleRequirement, sampleSuite } from './fixtures/sample-suite.ts'
import { runExercise } from './run-exercise.ts'
import type { RunEvent, RunOptions } from './run-options.ts'
import type { Suite } from './suite.ts'

const workdir = fileURLToPath(new URL('fixtures/tiny-server/', import.meta.url))
const reason = { code: 'a-code', text: { es: 'por esto', en: 'because' } }
const text = { es: 'prueba', en: 'test' }
const fail = () => Promise.reject(new ExpectationFailed(reason))
const forever = () => new Promise<never>(() => undefined)

function optionsFor(suite: Suite, rest: Partial<RunOptions> = {}): RunOptions {
  return {
    suite,
    seed: 1,
    fuzzRuns: 1,
    language: 'es',
    decidingLevel: 'must',
    timeoutScale: 1,
    maxSeconds: 60,
    jobs: 1,
    moreServerCases: [],
    replayOf: (id) => `replay ${id}`,
    commandLine: 'test',
    interrupted: new AbortController().signal,
    onEvent: () => undefined,
    ...rest,
  }
}

async function runTiny(options: RunOptions, command = `"${process.execPath}" server.mjs {port}`) {
  const openServer = () => launchServer({ kind: 'server', command, workdir, usualPort: 1, timeoutScale: 1 })
  const { report, kept } = await runExercise(options, { kind: 'server', openServer, command, version: '0' })
  return { report, kept, fates: report.cases.map(({ id, verdict, reason: why }) => [id, verdict, why?.code]) }
}

const mixed = sampleSuite({
  requirements: [sampleRequirement('XX-S1'), sampleRequirement('XX-S2', { level: 'should' })],
  serverCases: [
    sampleCase('xx/last', { dependsOn: ['xx/passes'] }),
    sampleCase('xx/passes', {
      run: async (context) => {
        await context.connect('ana')
        context.keep('a.yaml', 'x: 1')
      },
    }),
    sampleCase('xx/fails', { requirement: 'XX-S2', run: fail }),
    sampleCase('xx/depends', { requirement: 'XX-S2', dependsOn: ['xx/fails'] }),
    sampleCase('xx/claimed', { needs: { claim: 'more' }, dependsOn: ['xx/fails'] }),
    sampleCase('xx/left-out'),
  ],
  diagnoses: [
    {
      id: 'known',
      title: text,
      explanation: text,
      advice: text,
      recognise: async ({ caseId, probe }) =>
        caseId === 'xx/fails' && (await probe?.connect('sonda'))?.remotePort === probe?.subject.port,
    },
  ],
})

it.each([1, 3])('judges every case and tells it in the order of the suite (%d at once)', async (jobs) => {
  const events: RunEvent[] = []
  const only = 'xx/last, xx/passes, xx/fails, xx/depends, xx/claimed'
  const { report, kept, fates } = await runTiny(
    optionsFor(mixed, { jobs, only, onEvent: (event) => void events.push(event) }),
  )
  expect(fates).toEqual([
    ['xx/last', 'pass', undefined],
    ['xx/passes', 'pass', undefined],
    ['xx/fails', 'fail', 'a-code'],
    ['xx/depends', 'inconclusive', 'depends-on'],
    ['xx/claimed', 'not-applicable', 'not-applicable'],
  ])
  expect(report.cases[2]).toMatchObject({ level: 'should', diagnosis: [{ id: 'known' }], replay: 'replay xx/fails' })
  expect(report.cases[3]?.reason?.text.es).toContain('xx/fails')
  expect(report).toMatchObject({ verdict: 'pass', score: { earned: 1, possible: 1 }, subject: { kind: 'server' } })
  expect(report.subject.terminal).toContain('listening')
  expect(report.run).not.toHaveProperty('endedEarly')
  expect(kept).toEqual([{ name: 'a.yaml', content: 'x: 1' }])
  expect(report.cases[1]?.artifacts).toEqual([{ name: 'a.yaml', path: 'a.yaml' }])
  expect(events[0]).toEqual({ kind: 'start', cases: 5 })
  expect(events.filter(({ kind }) => kind === 'case-end')).toHaveLength(5)
  expect(events.filter(({ kind }) => kind === 'case-start')).toHaveLength(3)
})

it('ends with the time of the run, and says so of every case that was not judged', async () => {
  const suite = sampleSuite({
    serverCases: [sampleCase('xx/first'), sampleCase('xx/hangs', { run: forever }), sampleCase('xx/after')],
  })
  const { report, fates } = await runTiny(optionsFor(suite, { maxSeconds: 2 }))
  expect(fates).toEqual([
    ['xx/first', 'pass', undefined],
    ['xx/hangs', 'inconclusive', 'not-run-max-seconds'],
    ['xx/after', 'inconclusive', 'not-run-max-seconds'],
  ])
  expect(report).toMatchObject({ verdict: 'inconclusive', run: { endedEarly: { cause: 'max-seconds' } } })
})

it('keeps what was judged when somebody interrupts', async () => {
  const interruption = new AbortController()
  const hangs = () => {
    interruption.abort()
    return forever()
  }
  const suite = sampleSuite({ serverCases: [sampleCase('xx/first'), sampleCase('xx/hangs', { run: hangs })] })
  const { report, fates } = await runTiny(optionsFor(suite, { interrupted: interruption.signal }))
  expect(fates).toEqual([
    ['xx/first', 'pass', undefined],
    ['xx/hangs', 'inconclusive', 'not-run-interrupted'],
  ])
  expect(report.run.endedEarly?.cause).toBe('interrupted')
})

it('gives a report of a program that ends before it listens', async () => {
  const { report, fates } = await runTiny(optionsFor(mixed), `"${process.execPath}" -e "console.log('adiós')"`)
  expect(new Set(fates.map(([, verdict, code]) => `${verdict} ${code}`))).toEqual(
    new Set(['inconclusive not-run-dead']),
  )
  expect(fates).toHaveLength(6)
  expect(report).toMatchObject({ verdict: 'inconclusive', run: { endedEarly: { cause: 'dead-subject' } } })
  expect(report.score).toEqual({ earned: 0, possible: 1 })
  expect(report.subject.terminal).toContain('adiós')
})

it('goes no further when a target dies in the middle of a run', async () => {
  const port = await freePort()
  const suite = sampleSuite({
    characterise: () => Promise.resolve({ concurrency: 'many', answeringMs: 1, details: {}, observations: [] }),
    serverCases: ['xx/first', 'xx/second'].map((id) =>
      sampleCase(id, { run: async (context) => void (await context.connect('ana')) }),
    ),
  })
  const openServer = () => Promise.resolve(targetServer('127.0.0.1', port))
  const { report } = await runExercise(optionsFor(suite), { kind: 'target', openServer, version: '0' })
  expect(report.cases.map(({ reason: why }) => why?.code)).toEqual(['subject-dead', 'not-run-dead'])
  expect(report.run.endedEarly).toMatchObject({
    cause: 'dead-subject',
    text: { es: expect.stringContaining('ya no está') },
  })
})

it('lets a fault of ours be a fault of ours', async () => {
  const suite = sampleSuite({ characterise: () => Promise.reject(new TypeError('ours')) })
  await expect(runTiny(optionsFor(suite))).rejects.toThrow('ours')
})
