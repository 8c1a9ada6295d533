import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HostileProgram } from './hostile-programs.ts'

/** What a run is told besides its program. */
export interface HostileCommand {
  readonly box: 'auto' | 'off'
  readonly maxSeconds: number
  /** `{port}`, or one that was chosen for it. */
  readonly port: string
  readonly work: string
  /** The folder of somebody else. */
  readonly neighbour: string
  readonly report: string
}

/** The folder of the project. */
export const project = fileURLToPath(new URL('../../../', import.meta.url))

/** Cases that are over soon with a program that does nothing right. */
const cases: Readonly<Record<string, string>> = {
  'upload-tcp server': 'upload-tcp/transport/tcp,upload-tcp/store/first-file',
  'canvas server': 'canvas/transport/tcp,canvas/new/whole-board',
  'upload-tcp client': 'upload-tcp/client/keeps-until-the-receipt,upload-tcp/client/keeps-on-refusal',
  'canvas client': 'canvas/client/connects-over-tcp,canvas/client/says-nuevo',
  'upload-udp server': 'upload-udp/transport/udp,upload-udp/store/first-file',
  'upload-udp client': 'upload-udp/client/speaks-over-udp,upload-udp/client/waits-for-the-yes',
  'reverse pair': 'reverse/pair/text-comes-back/plain',
}

/** The command line that judges a hostile program; in a pair the other program is one of the examples. */
export function hostileCommand({ words, as, exercise }: HostileProgram, command: HostileCommand): string[] {
  const [file, ...rest] = words
  const { box, maxSeconds, port, work, neighbour, report } = command
  const runner = { py: 'python3', sh: 'sh', mjs: `"${process.execPath}"` }[file.split('.').at(-1) ?? '']
  // a folder that the command names may be read: these two are named so that only the program knows them again
  const [theirs, ours] = [neighbour, project].map((folder) => folder.slice(1))
  const hostile = [runner, file, '{host}', port, theirs, ours, ...rest].join(' ')
  const examples = join(project, 'examples/python', exercise)
  const correct = {
    server: ['--server', 'python3 servidor_hilos.py {host} {port}', '--workdir', examples],
    client: ['--client', 'python3 clientes/cliente_simple.py {host} {port}', '--client-workdir', examples],
  }
  const subject = {
    server: ['--server', hostile, '--workdir', work],
    client: ['--client', hostile, '--workdir', work],
    'server of a pair': ['--server', hostile, '--workdir', work, ...correct.client],
    'client of a pair': ['--client', hostile, '--client-workdir', work, ...correct.server],
  }[as]
  const only = cases[`${exercise} ${as.endsWith('pair') ? 'pair' : as}`]
  if (only === undefined) throw new Error(`no cases are chosen for ${exercise}, as ${as}`)
  const limits = ['--max-seconds', String(maxSeconds), '--timeout-scale', '0.3', '--box', box]
  // what says nothing sensible is judged all the same
  const wire = exercise.startsWith('upload') ? ['--wire', 'canonical'] : []
  const told = ['--only', only, '--seed', '1', '--lang', 'en', '--report', report]
  return ['conformance', '--exercise', exercise, ...subject, ...limits, ...wire, ...told]
}
