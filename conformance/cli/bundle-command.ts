import { readFile, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { readReport } from '../../reports/json/read-report.ts'
import { formats } from '../../reports/render.ts'
import type { RunReport } from '../model/report.ts'
import type { Language } from '../model/text.ts'
import { packBundle } from '../replay/pack-bundle.ts'
import { say as sayOfReplay } from '../replay/words/say.ts'
import { bundleReadme } from './bundle-readme.ts'
import { CommandProblem } from './command-problem.ts'
import { exitCodes } from './exit-codes.ts'
import { recordFile } from './run-record.ts'

/** `pnpm report bundle DIR|RUN.json --out FILE.zip`: packs a run with its record, so that it can be judged again elsewhere. */
export async function bundleCommand(
  given: string | undefined,
  out: string | undefined,
  language: Language,
): Promise<number> {
  if (out === undefined) throw new CommandProblem(sayOfReplay('bundle-needs-out'))
  const isFolder = await stat(given ?? '.').then(
    (found) => found.isDirectory(),
    () => false,
  )
  const path = isFolder ? join(given ?? '.', formats.json.fileName) : (given ?? '')
  const folder = dirname(path)
  const report = withoutHome(await readReport(path))
  const record = await readFile(join(folder, recordFile)).catch(() => {
    throw new CommandProblem(sayOfReplay('record-missing', { report: path }))
  })
  const zip = packBundle(about(report), await members(report, record, folder, language))
  await writeFile(out, zip).catch((problem: NodeJS.ErrnoException) => {
    throw new CommandProblem(
      sayOfReplay('bundle-not-written', { file: out, problem: problem.code ?? problem.message }),
      exitCodes.ours,
    )
  })
  const cases = report.cases.length
  process.stdout.write(`${sayOfReplay('bundle-written', { file: out, bytes: zip.length, cases })[language]}\n`)
  return exitCodes.conforms
}

async function members(
  report: RunReport,
  record: Uint8Array,
  folder: string,
  language: Language,
): Promise<Map<string, Uint8Array>> {
  const rendered = (['json', 'html', 'pcapng'] as const).map((name) => {
    const { fileName, render } = formats[name]
    const content = render(report, language)
    return [fileName, typeof content === 'string' ? Buffer.from(content) : content] as const
  })
  const all = new Map<string, Uint8Array>([
    ['README.md', Buffer.from(bundleReadme(report))],
    ...rendered,
    [recordFile, record],
  ])
  for (const { path } of report.cases.flatMap(({ artifacts }) => artifacts)) {
    const name = basename(path)
    // what a case kept may have been taken away since
    const content = await readFile(join(folder, name)).catch(() => undefined)
    if (content && /^[\w.-]{1,190}$/.test(name)) all.set(`artifacts/${name}`, content)
  }
  return all
}

function about({ tool, run, subject }: RunReport) {
  return {
    tool: { name: tool.name, version: tool.version },
    madeAt: new Date().toISOString(),
    node: run.environment['node'] ?? '',
    platform: `${run.environment['platform'] ?? ''} ${run.environment['architecture'] ?? ''}`,
    exercise: subject.exercise,
    seed: run.seed,
    startedAt: run.startedAt,
    commandLine: run.commandLine,
  }
}

/** Whoever reads a bundle need not know whose machine it was: the home folder becomes `~`. */
function withoutHome(report: RunReport): RunReport {
  const home = JSON.stringify(homedir()).slice(1, -1)
  if (home.length < 3) return report
  return JSON.parse(JSON.stringify(report).replaceAll(home, '~')) as RunReport
}
