import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { MeasuredStep } from '../../reports/coverage/coverage-report.ts'

/** One program that is run to be measured. */
export interface Step {
  readonly id: MeasuredStep['id']
  /** What Node runs. */
  readonly args: readonly string[]
}

/** The tests of the references and of the engine, then the self-check of all exercises, whose reports go to `reports`. */
export function measuredSteps(reports: string): Step[] {
  const vitest = fileURLToPath(new URL('./vitest.mjs', import.meta.resolve('vitest/package.json')))
  const loader = new URL('load-tsx.ts', import.meta.url).href
  const judge = ['conformance/cli.ts', 'conformance', '--report', reports, '--format', 'json', '--seed', '20260101']
  return [
    { id: 'tests', args: [vitest, 'run', '--reporter=dot', ...testedRooms()] },
    { id: 'self-check', args: ['--import', loader, ...judge] },
  ]
}

/** The judging of wrong programs, and the commands as programs of their own, say nothing more about these lines. */
const leftOut = ['cli', 'coverage', 'mutants', 'selftest']

/** The rooms whose tests are run. */
function testedRooms(): string[] {
  const engine = readdirSync(new URL('..', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !leftOut.includes(entry.name))
    .map(({ name }) => `conformance/${name}/`)
  const scenarios = ['library-references', 'library.test', 'recorder/', 'runner/'].map((name) => `scenarios/${name}`)
  return ['reference/', ...engine, ...scenarios, 'fuzz/engine/']
}
