import { expect, test } from 'vitest'
import { probeNamespaces } from '../conformance/box/probe-namespaces.ts'
import { alternately } from './alternately.ts'
import { measureBoxLaunch } from './box-launch.ts'
import { measureCutCases } from './cut-cases.ts'
import { measureDecoding } from './decoding.ts'
import { figureTable } from './figure-table.ts'
import { compareHtml, measureHtml } from './html-report.ts'
import { isMissed } from './measurement.ts'
import { measurements } from './measurements.ts'
import { measureCuts, measureRelaying } from './pair-proxy.ts'
import { measurePairRun } from './pair-run.ts'
import { peakMemoryMb } from './peak-memory.ts'
import { measurePickle } from './pickle.ts'
import { measureScenarioSteps } from './scenario-steps.ts'
import { measureHearing, measureSending } from './upload-copy.ts'
import { measureUploadDatagrams } from './upload-datagrams.ts'

test('the best rates count and the ratio in the middle, the first round not at all', async () => {
  const [ours, bare] = [[90, 6, 8, 7].values(), [99, 1, 2, 4].values()]
  const next = (rates: Iterator<number>) => () => rates.next().value as number
  expect(await alternately(3, next(ours), next(bare))).toEqual({ ours: 8, bare: 4, ratio: 4 })
})

test('our server answers every cut case, in the engine and in the bare loop', async () => {
  const { ours, bare } = await measureCutCases({ rounds: 1, cases: 80 })
  expect(Math.min(ours, bare)).toBeGreaterThan(0)
})

test('a scenario and the bare loop speak with our server', async () => {
  const { ours, bare } = await measureScenarioSteps(1, 20, [{ comando: 'nuevo' }], ['any'])
  expect(Math.min(ours, bare)).toBeGreaterThan(0)
})

test('a pair is cut, and Python is started bare', async () => {
  const figures = await measurePairRun(6)
  expect(figures.map(({ value = 0 }) => value > 0)).toEqual([true, true, true])
})

test('a file goes over TCP through the suite and bare, both ways', async () => {
  for (const measure of [measureSending, measureHearing]) {
    const { ours, bare } = await measure(1, 100_000)
    expect(Math.min(ours, bare)).toBeGreaterThan(0)
  }
})

test('a file goes over UDP piece by piece, through the suite and through a bare socket', async () => {
  const { ours, bare } = await measureUploadDatagrams(1, 20 * 1024)
  expect(Math.min(ours, bare)).toBeGreaterThan(0)
})

test('a stream goes through the network of a pair and through piped sockets, and cuts are seen', async () => {
  for (const { ours, bare } of [await measureRelaying(1, 1_000_000), await measureCuts(1, 3)])
    expect(Math.min(ours, bare)).toBeGreaterThan(0)
})

test('decoding gives all bytes, and the page is rendered', async () => {
  expect((await measureDecoding({ rounds: 1, bodies: 2 })).ratio).toBeGreaterThan(0)
  expect(measureHtml(20, 5).bytes).toBeGreaterThan(10_000)
  expect((await compareHtml({ rounds: 1, cases: 20, failed: 5 })).ratio).toBeGreaterThan(0)
})

test('a message with a file is written and read', async () => {
  const { encoding, decoding } = await measurePickle({ rounds: 1, messages: 1 })
  expect(Math.min(encoding.ratio, decoding.ratio)).toBeGreaterThan(0)
})

test('the memory of a process is read where the system tells it', () => {
  expect(peakMemoryMb(process.pid) ?? 50).toBeGreaterThan(20)
  expect(peakMemoryMb(2 ** 30)).toBeUndefined()
})

test('a figure is missed below or above its target, never where it could not be measured', () => {
  const figure = { name: 'speed', unit: '/s' }
  expect(isMissed({ ...figure, value: 9, atLeast: 10 })).toBe(true)
  expect(isMissed({ ...figure, value: Number.NaN, atLeast: 10 })).toBe(true)
  expect(isMissed({ ...figure, value: 11, atMost: 10 })).toBe(true)
  expect(isMissed({ ...figure, value: 10, atLeast: 10, atMost: 10 })).toBe(false)
  expect(isMissed({ ...figure, value: undefined, atLeast: 10 })).toBe(false)
})

test('the table shows value, target and whether it was met', () => {
  const speed = { name: 'speed', value: 4321.5, unit: '/s', atLeast: 3000 }
  const size = { name: 'size', value: 3.5, unit: 'MB', atMost: 3 }
  expect(figureTable([{ name: 'cuts', seconds: 1, figures: [speed, size] }])).toBe(
    'cuts  speed  4,322 /s  ≥ 3,000 /s  ok\ncuts  size    3.50 MB  ≤ 3 MB      MISSED',
  )
  expect(new Set(measurements.map(({ name }) => name)).size).toBe(measurements.length)
})

test('a program is launched in a box and bare, where there can be a box', async () => {
  const figures = await measureBoxLaunch(1)
  expect(figures.map(({ unit }) => unit)).toEqual(['ms', 'ms', 'ms'])
  if (probeNamespaces().possible) expect(figures.every(({ value }) => Number.isFinite(value))).toBe(true)
  else expect(figures.every(({ value }) => value === undefined)).toBe(true)
})
