import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../../reference/net/free-port.ts'
import { TcpListener } from '../../../reference/net/tcp-listener.ts'
import { parseReport } from '../../../reports/json/parse-report.ts'
import type { RunReport } from '../../model/report.ts'
import { folderPicture } from './folder-picture.ts'
import { hostileCommand, project } from './hostile-command.ts'
import { type HostileProgram, programsFolder } from './hostile-programs.ts'
import { killMarked, survivors } from './marked-processes.ts'
import { type HarnessRun, runHarness } from './run-harness.ts'

/** How the harness came out of judging a hostile program. */
export interface HostileEnd extends HarnessRun {
  readonly peakMebibytes: number
  readonly report: RunReport | undefined
  /** The report as a page; empty where there is none. */
  readonly html: string
  /** How large all reports together are. */
  readonly reportBytes: number
  /** Processes that were still there. */
  readonly processes: readonly string[]
  /** What it left where temporary files lie. */
  readonly left: readonly string[]
  /** Whether the port that it was given can be opened again. */
  readonly isPortFree: boolean
  /** What was changed that belongs to others. */
  readonly changed: readonly string[]
}

const maxSeconds = 10
/** What a run may take: its time limit, and what it needs on top of it to begin and to clean up. */
export const mostSeconds = maxSeconds + 15

const others = ['/', '/tmp', '/var/tmp', '/dev/shm', '/etc', '/opt', '/usr/local', '/run', '/home', '/mnt']

/** Judges it with the command line, as a person would, and looks at what is there afterwards. */
export async function judgeHostile(program: HostileProgram, box: 'auto' | 'off'): Promise<HostileEnd> {
  const root = await mkdtemp(join(tmpdir(), 'hostile-'))
  const at = (name: string) => join(root, name)
  try {
    await furnish(root, program)
    const theirs = () => [at('neighbour'), at('work')].flatMap(folderPicture)
    const before = theirs()
    // in a network of its own every port is free
    const port = box === 'off' && program.as === 'server' ? await freePort() : undefined
    const folders = { work: at('work'), neighbour: at('neighbour'), report: at('report') }
    const args = hostileCommand(program, { box, maxSeconds, port: String(port ?? '{port}'), ...folders })
    // programs inherit this variable: by it they are found
    const env = { TMPDIR: at('tmp'), HOSTILE_PEAK: at('peak'), JAVA_HOME: at('mark') }
    const run = await runHarness(args, env, mostSeconds)
    const processes = await survivors(basename(root))
    const after = theirs()
    const written = [project, homedir(), ...others].map((folder) => join(folder, `hostil-${basename(root)}`))
    const json = textOf(join(at('report'), 'report.json'))
    return {
      ...run,
      peakMebibytes: Number(textOf(at('peak')) || Number.NaN) / 1024 / 1024,
      report: json === '' ? undefined : parseReport(json),
      html: textOf(join(at('report'), 'report.html')),
      reportBytes: readdirSync(at('report')).reduce((sum, name) => sum + statSync(join(at('report'), name)).size, 0),
      processes,
      left: readdirSync(at('tmp')).filter((name) => name !== translations),
      isPortFree: port === undefined || (await canListen(port)),
      changed: [
        ...after.filter((each) => !before.includes(each)),
        ...before.filter((each) => !after.includes(each)),
        ...written.filter((path) => existsSync(path)),
      ],
    }
  } finally {
    killMarked(basename(root))
    await rm(root, { recursive: true, force: true })
  }
}

const translations = `tsx-${process.getuid?.() ?? ''}`

async function furnish(root: string, { words: [file] }: HostileProgram): Promise<void> {
  for (const name of ['tmp', 'neighbour', 'work', 'report']) await mkdir(join(root, name))
  await writeFile(join(root, 'neighbour', 'suyo.txt'), 'suyo')
  // what the loader of TypeScript has translated once is not translated again
  await mkdir(join(tmpdir(), translations), { recursive: true })
  await symlink(join(tmpdir(), translations), join(root, 'tmp', translations))
  for (const name of ['hostil.py', file])
    await cp(fileURLToPath(new URL(name, programsFolder)), join(root, 'work', name))
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

async function canListen(port: number): Promise<boolean> {
  try {
    await using _ = await TcpListener.listen('127.0.0.1', port)
    return true
  } catch {
    return false
  }
}
