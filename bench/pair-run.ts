import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { usualLimits } from '../conformance/box/limits.ts'
import { namespaceBox } from '../conformance/box/namespace-box.ts'
import { plainBox } from '../conformance/box/plain-box.ts'
import { probeNamespaces } from '../conformance/box/probe-namespaces.ts'
import { chosenKeymaps } from '../conformance/cli/chosen-keymaps.ts'
import { PairCaseRunner } from '../conformance/pair/pair-case-runner.ts'
import { pairCases } from '../conformance/pair/pair-cases.ts'
import { loadSuite } from '../conformance/runner/find-suites.ts'
import type { Figure, Measurement } from './measurement.ts'

const exercise = 'upload-tcp'
const workdir = fileURLToPath(new URL('../examples/python/upload-tcp', import.meta.url))
const serverCommand = 'python3 servidor_hilos.py {host} {port}'
const clientCommand = 'python3 clientes/cliente_simple.py {host} {port}'

/** A pair of Python programs cut at 200 places, each in a conversation of its own. */
export const pairRun: Measurement = { name: 'pair-run', measure: () => measurePairRun(200) }

/** Cuts a pair at `placements` places, and starts a Python program as often with nothing around it. */
export async function measurePairRun(placements: number): Promise<readonly Figure[]> {
  const since = performance.now()
  const cuts = await cutPair(Math.ceil(placements / 2))
  const pairMs = ((performance.now() - since) * placements) / Math.max(1, cuts)
  const bareMs = await barePythonMs(placements)
  return [
    { name: `${placements} cut placements of a pair`, value: pairMs / 1000, unit: 's', atMost: 30 },
    { name: 'the same number of bare Python starts', value: bareMs / 1000, unit: 's' },
    { name: 'pair ÷ bare starts', value: pairMs / bareMs, unit: '×' },
  ]
}

/** Gives how many cuts were tried alone. @throws Error when the pair, which is right, was not found so. */
async function cutPair(mostCuts: number): Promise<number> {
  const suite = await loadSuite(exercise)
  const keymaps = await chosenKeymaps(suite, undefined)
  const programs = {
    server: { command: serverCommand, workdir, keymap: keymaps.server },
    client: { command: clientCommand, workdir, keymap: keymaps.client },
    usualPort: suite.defaultPort,
    transports: suite.transports,
    box: probeNamespaces().possible ? namespaceBox(usualLimits, false) : plainBox(usualLimits),
    timeoutScale: 1,
  }
  await using runner = await PairCaseRunner.open(programs, { seed: 1, lanes: 2, mostCuts, exercise })
  const cases = suite.outcomes ? pairCases(exercise, suite.outcomes) : []
  const isCut = ({ id }: { readonly id: string }) => /\/new-file\/cut-(content|control)$/.test(id)
  let cuts = 0
  for (const testCase of cases.filter(isCut)) {
    const { outcome, streams } = await runner.run(testCase)
    if (outcome.verdict !== 'pass') throw new Error(`${testCase.id}: ${outcome.verdict}, ${outcome.reason?.text.en}`)
    cuts += streams.reduce((sum, stream) => sum + stream.cuts.length, 0)
  }
  return cuts
}

async function barePythonMs(times: number): Promise<number> {
  const since = performance.now()
  for (let i = 0; i < times; i++) await once(spawn('python3', ['-c', 'import socket'], { stdio: 'ignore' }), 'exit')
  return performance.now() - since
}
