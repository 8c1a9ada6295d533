import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pythonFolder } from '../subject/python-folder.ts'
import { projectFolder } from './fixtures/cli-run.ts'
import { openWorkshop, reportIn } from './fixtures/workshop.ts'

const { judge, run } = openWorkshop()
const python = join(projectFolder, 'examples/python')
const deadlineMs = 100_000

/** A client of the examples that is driven by a keys file, and some of its cases. */
interface Driven {
  readonly exercise: string
  readonly program: string
  readonly keys: string
  readonly only: readonly string[]
  /** What is wrong with it; nothing when it is right. */
  readonly fails?: { readonly case: string; readonly diagnosis?: string; readonly code: string }
}

const storage = { exercise: 'storage', only: ['exact-bytes', 'goes-on-after-an-error', 'shows-the-names'] }
const ftp = { exercise: 'simple-ftp', only: ['download/small-file', 'cut/content-in-pieces', 'error/is-shown'] }

test.concurrent.each<Driven>([
  { ...storage, program: 'cliente_letras.py', keys: 'letras.yaml' },
  {
    ...storage,
    program: 'letras_modo_texto.py',
    keys: 'letras.yaml',
    fails: { case: 'storage/client/exact-bytes', diagnosis: 'text-mode-file', code: 'content-differs' },
  },
  { ...storage, program: 'cliente_clave.py', keys: 'clave.yaml' },
  {
    ...storage,
    program: 'clave_se_cae_con_error.py',
    keys: 'clave.yaml',
    fails: { case: 'storage/client/goes-on-after-an-error', code: 'client-traceback' },
  },
  { ...ftp, program: 'client_789.py', keys: '789.yaml' },
  {
    ...ftp,
    program: '789_un_recv.py',
    keys: '789.yaml',
    fails: { case: 'simple-ftp/client/cut/content-in-pieces', code: 'content-differs' },
  },
])('$program is judged with $keys', { timeout: deadlineMs }, async ({ exercise, program, keys, only, fails }) => {
  const menus = join(python, exercise, 'menus')
  const judged = await judge(
    conformance({
      exercise,
      client: `python3 ${program} {host} {port}`,
      workdir: menus,
      keys: join(menus, keys),
      only: only.map((name) => `${exercise}/client/${name}`).join(','),
      wire: 'canonical',
      seed: '7',
      format: 'json',
    }),
    { deadlineMs },
  )
  const { cases, verdict } = reportIn(judged.folder)
  const failed = cases.filter((each) => each.verdict !== 'pass')
  expect(failed.map(({ id }) => id)).toEqual(fails ? [fails.case] : [])
  expect(failed.map(({ reason }) => reason?.code)).toEqual(fails ? [fails.code] : [])
  if (fails?.diagnosis) expect(failed[0]?.diagnosis[0]?.id).toBe(fails.diagnosis)
  expect(verdict).toBe(fails ? 'fail' : 'pass')
  expect(judged.exitCode).toBe(fails ? 1 : 0)
})

test.concurrent('without its keys such a client is not judged at all', { timeout: deadlineMs }, async () => {
  const { folder, exitCode } = await judge(
    conformance({
      exercise: 'simple-ftp',
      client: 'python3 client_789.py {host} {port}',
      workdir: join(python, 'simple-ftp/menus'),
      only: 'simple-ftp/client/download/small-file',
      format: 'json',
    }),
    { deadlineMs },
  )
  expect(reportIn(folder).cases.map(({ verdict }) => verdict)).not.toContain('pass')
  expect(exitCode).not.toBe(0)
})

test.concurrent('a client that is driven may ask for its address, too', { timeout: deadlineMs }, async () => {
  const source = await readFile(join(python, 'storage/menus/cliente_letras.py'), 'utf8')
  const asks = 'import sys\nsys.argv[1:] = [input("IP del servidor: "), input("Puerto: ")]\n'
  await using home = await pythonFolder({ 'cliente.py': asks + source })
  const judged = await judge(
    conformance({
      exercise: 'storage',
      client: 'python3 cliente.py',
      workdir: home.folder,
      keys: join(python, 'storage/menus/letras.yaml'),
      only: 'storage/client/stores-a-file',
      format: 'json',
    }),
    { deadlineMs },
  )
  const report = reportIn(judged.folder)
  expect(report.cases.filter(({ verdict }) => verdict !== 'pass')).toEqual([])
  expect(judged.exitCode).toBe(0)
  expect(JSON.stringify(report.subject.observations)).toContain('Puerto')
})

test.concurrent('a wrong keys file is shown where it is wrong', { timeout: deadlineMs }, async () => {
  await using home = await pythonFolder({
    'teclas.yaml': 'exercise: storage\nclient:\n  acts:\n    descargar:\n      - { type: "A" }\n',
  })
  const keys = join(home.folder, 'teclas.yaml')
  const args = conformance({ exercise: 'storage', client: 'python3 cliente.py', workdir: home.folder, keys })
  const { exitCode, stderr } = await run(args, { deadlineMs })
  expect(exitCode).toBe(64)
  expect(stderr).toContain(`${keys}:4:5: Este programa del ejercicio no tiene una acción «descargar».`)
  expect(stderr).toContain('    descargar:\n      ^^^^^^^^^')
})

test.concurrent.each([[['--target', '127.0.0.1:9']], [['--server', 'python3 servidor.py {port}']], [[]]])(
  '--keys is refused where no client is judged: %j',
  { timeout: deadlineMs },
  async (named) => {
    const args = ['conformance', '--exercise', 'storage', ...named, '--keys', 'teclas.yaml']
    const { exitCode, stderr } = await run(args, { deadlineMs })
    expect(exitCode).toBe(64)
    expect(stderr).toContain('--keys dice cómo se maneja el teclado de un cliente')
  },
)

function conformance(flags: Readonly<Record<string, string>>): string[] {
  return ['conformance', ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value])]
}
