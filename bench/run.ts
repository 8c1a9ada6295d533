import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { figureTable, targetText, valueText } from './figure-table.ts'
import { isMissed, type Measured, type Measurement } from './measurement.ts'
import { measurements } from './measurements.ts'

const usage = `pnpm bench [--only NAME]… [--json]   NAME: ${measurements.map(({ name }) => name).join(', ')}`

const { only, json } = readArguments()
const chosen = measurements.filter(({ name }) => only.length === 0 || only.includes(name))
const all: Measured[] = []
for (const measurement of chosen) all.push(await measured(measurement))

const missed = all.flatMap(({ name, figures }) =>
  figures.filter(isMissed).map((figure) => ({ measurement: name, ...figure })),
)
const machine = { cores: cpus().length, node: process.version, load: loadavg()[0], at: new Date().toISOString() }
if (json) process.stdout.write(`${JSON.stringify({ machine, measured: all, missed }, undefined, 2)}\n`)
else {
  process.stdout.write(`${figureTable(all)}\n`)
  process.stdout.write(`${machine.cores} cores, Node ${machine.node}, load ${machine.load?.toFixed(1)}\n`)
  for (const figure of missed)
    process.stderr.write(
      `missed: ${figure.measurement}: ${figure.name}: ${valueText(figure)}, not ${targetText(figure)}\n`,
    )
}
for (const { name, problem } of all) if (problem !== undefined) process.stderr.write(`${name}: ${problem}\n`)
process.exitCode = missed.length > 0 || all.some(({ problem }) => problem !== undefined) ? 1 : 0

async function measured({ name, measure }: Measurement): Promise<Measured> {
  if (process.stderr.isTTY) process.stderr.write(`${name} …\r`)
  const since = performance.now()
  const outcome = await measure().then(
    (figures) => ({ figures }),
    (problem: unknown) => ({ figures: [], problem: problem instanceof Error ? problem.message : String(problem) }),
  )
  return { name, seconds: (performance.now() - since) / 1000, ...outcome }
}

function readArguments(): { readonly only: readonly string[]; readonly json: boolean } {
  try {
    const args = process.argv.slice(2).filter((arg, i) => !(i === 0 && arg === '--'))
    const { values } = parseArgs({
      args,
      options: { only: { type: 'string', multiple: true, default: [] }, json: { type: 'boolean', default: false } },
    })
    const unknown = values.only.find((name) => !measurements.some((each) => each.name === name))
    if (unknown !== undefined) throw new Error(`there is no measurement ${unknown}`)
    return values
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n${usage}\n`)
    process.exit(64)
  }
}
