import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packBundle } from '../replay/pack-bundle.ts'
import { projectFolder } from './fixtures/cli-run.ts'
import { openWorkshop, reportIn } from './fixtures/workshop.ts'
import { recordFile } from './run-record.ts'

const workshop = openWorkshop()
const python = join(projectFolder, 'examples/python')

/** Programs of the examples, most of them wrong on purpose, and the cases with which they are judged. */
const judged = [
  ['canvas', 'canvas', '--server', 'con_errores/un_recv_cuerpo.py', 'canvas/cut/*'],
  ['canvas', 'canvas', '--server', 'con_errores/gira_en_eof.py', 'canvas/end/*'],
  ['canvas', 'canvas', '--server', 'con_errores/un_mensaje.py', 'canvas/paint/*'],
  ['storage', 'storage', '--server', 'con_errores/se_cae_si_alguien_se_va.py', 'storage/vanish/*'],
  ['upload-tcp', 'upload-tcp', '--server', 'con_errores/agrega_al_sobrescribir.py', 'upload-tcp/overwrite/*'],
  ['upload-udp', 'upload-udp', '--server', 'con_errores/no_trunca.py', 'upload-udp/overwrite/*'],
  ['video-index', 'video', '--server', 'con_errores/descargar_ip_equivocada.py', 'video-index/d*'],
  ['chat-udp', 'chat-udp', '--server', 'con_errores/sin_turnos.py', 'chat-udp/turns/*'],
  ['upload-tcp', 'upload-tcp', '--client', 'con_errores/clientes/borra_antes.py', 'upload-tcp/client/k*'],
  ['canvas', 'canvas', '--client', 'clientes/cliente_terminal.py', 'canvas/client/*'],
] as const

describe('a bundle without the program', () => {
  it.each(judged)('gives the same verdicts: %s, %s, %s %s, %s', async (exercise, folder, flag, program, only) => {
    const place = workshop.folder()
    const workdir = join(place, folder)
    cpSync(join(python, folder), workdir, { recursive: true })
    const command = `python3 ${program} {host} {port}`
    const words = ['--exercise', exercise, flag, command, '--workdir', workdir, '--only', only, '--seed', '7']
    const run = await workshop.judge(['conformance', ...words])
    expect(reportIn(run.folder).cases.length, run.stderr).toBeGreaterThan(0)
    const bundle = await bundled(run.folder)
    rmSync(place, { recursive: true })

    const again = await replayed(bundle)

    expect(again).toMatchObject({ exitCode: 0, stderr: '' })
    expect(again.stdout).toContain('none has another, and none is left undecided')
  })

  it('gives the same verdicts for a pair', async () => {
    const words = ['--workdir', join(python, 'upload-tcp/parejas/principiante'), '--only', 'upload-tcp/pair/new-file/*']
    const programs = [
      ['--server', 'python3 servidor_un_recv.py {host} {port}'],
      ['--client', 'python3 cliente.py {host} {port} {file}'],
    ].flat()
    const run = await workshop.judge(['conformance', '--exercise', 'upload-tcp', ...programs, ...words])
    expect(reportIn(run.folder).counts.fail, run.stdout).toBeGreaterThan(0)

    const again = await replayed(await bundled(run.folder))

    expect(again, again.stdout).toMatchObject({ exitCode: 0, stderr: '' })
  })

  it('gives the same verdicts for a server that was already running', async () => {
    const server = spawn('python3', ['-u', 'servidor_hilos.py', '127.0.0.1', '0'], { cwd: join(python, 'canvas') })
    try {
      const port = await portOf(server)
      const run = await workshop.judge([
        'conformance',
        '--target',
        `127.0.0.1:${port}`,
        '--only',
        'canvas/cut/*,canvas/join/*',
      ])
      const bundle = await bundled(run.folder)
      server.kill('SIGKILL')

      const again = await replayed(bundle)

      expect(again, again.stdout).toMatchObject({ exitCode: 0, stderr: '' })
    } finally {
      server.kill('SIGKILL')
    }
  })
})

describe('a bundle that somebody changed', () => {
  it('is judged by what it says: other bytes, another verdict', async () => {
    const { folder, bundle } = await echoBundle()
    const id = 'echo-tcp/message/comes-back'
    expect(reportIn(folder).cases.find((each) => each.id === id)?.verdict).toBe('pass')
    const forged = rewritten(bundle, (record) => otherAnswers(record, id), true)

    const again = await replayed(forged)

    expect(again.exitCode, again.stdout).toBe(1)
    expect(again.stdout).toMatch(new RegExp(`DIFFERENT {2}${id} {2}Pass → Fail`))
  })

  it('is refused when its list of parts does not fit, and the part is named', async () => {
    const { bundle } = await echoBundle()
    const forged = rewritten(bundle, (record) => `${record}\n`, false)

    const again = await replayed(forged)

    expect(again).toMatchObject({ exitCode: 3, stdout: '' })
    expect(again.stderr).toContain(`“${recordFile}”`)
  })

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['garbage', () => Buffer.from('no zip at all')],
    ['empty', () => Buffer.alloc(0)],
  ])('is refused when it is %s', async (_, change) => {
    const { bundle } = await echoBundle()
    writeFileSync(bundle, change(readFileSync(bundle)))

    expect(await replayed(bundle)).toMatchObject({ exitCode: 3, stdout: '' })
  })

  it('is refused when its record is broken off, although the list of parts was mended', async () => {
    const { bundle } = await echoBundle()
    const forged = rewritten(bundle, (record) => record.slice(0, record.length / 2), true)

    const again = await replayed(forged)

    expect(again).toMatchObject({ exitCode: 3, stdout: '' })
    expect(again.stderr).toContain('The record in the bundle is broken off')
  })
})

it('packs nothing when there is no record beside the report', async () => {
  const { folder } = await echoBundle()
  rmSync(join(folder, recordFile))

  const packed = await workshop.run(['report', 'bundle', folder, '--out', join(folder, 'x.zip'), '--lang', 'en'])

  expect(packed.exitCode).toBe(64)
  expect(packed.stderr).toContain(recordFile)
  expect(existsSync(join(folder, 'x.zip'))).toBe(false)
})

/** The port that a server says it listens on. */
async function portOf({ stdout }: ReturnType<typeof spawn>): Promise<string> {
  const deadline = AbortSignal.timeout(10_000)
  for (let said = ''; stdout; ) {
    const [more] = (await once(stdout, 'data', { signal: deadline })) as [Buffer]
    said += more.toString()
    const port = /127\.0\.0\.1:(\d+)/.exec(said)?.[1]
    if (port !== undefined) return port
  }
  throw new Error('the server has no output')
}

async function echoBundle(): Promise<{ readonly folder: string; readonly bundle: string }> {
  const workdir = join(python, 'echo-tcp')
  const server = ['--server', 'python3 con_errores/un_recv_por_mensaje.py {host} {port}', '--workdir', workdir]
  const run = await workshop.judge([
    'conformance',
    '--exercise',
    'echo-tcp',
    ...server,
    '--only',
    'echo-tcp/message/*,echo-tcp/cut/*',
  ])
  return { folder: run.folder, bundle: await bundled(run.folder) }
}

async function bundled(folder: string): Promise<string> {
  const file = join(workshop.folder(), 'paquete.zip')
  const packed = await workshop.run(['report', 'bundle', folder, '--out', file])
  expect(packed).toMatchObject({ exitCode: 0, stderr: '' })
  return file
}

function replayed(bundle: string) {
  return workshop.run(['conformance', '--replay', bundle, '--lang', 'en'])
}

/** The same bundle with another record; its list of parts is `mended` or left as it was. */
function rewritten(bundle: string, change: (record: string) => string, mended: boolean): string {
  const { 'manifest.json': list, ...members } = unzipSync(readFileSync(bundle))
  const manifest = JSON.parse(Buffer.from(list ?? []).toString())
  const record = gunzipSync(members[recordFile] ?? new Uint8Array()).toString()
  const changed = new Map(Object.entries({ ...members, [recordFile]: new Uint8Array(gzipSync(change(record))) }))
  const file = join(workshop.folder(), 'cambiado.zip')
  const { bundle: _, members: __, ...about } = manifest
  const packed = packBundle(about, changed)
  writeFileSync(file, mended ? packed : zipSync({ ...unzipSync(packed), 'manifest.json': list ?? new Uint8Array() }))
  return file
}

/** What the program said in one case, with a bit of each first byte turned over. */
function otherAnswers(record: string, id: string): string {
  const lines = record.trimEnd().split('\n')
  const at = lines.findLastIndex((line) => line.startsWith('{"k":"try"') && JSON.parse(line).name === id)
  const line = JSON.parse(lines[at] ?? '{}')
  for (const act of line.acts)
    if (act.k === 'in' && typeof act.b === 'string') {
      const bytes = Buffer.from(act.b, 'base64')
      bytes[0] = (bytes[0] ?? 0) ^ 1
      act.b = bytes.toString('base64')
    }
  return [...lines.with(at, JSON.stringify(line)), ''].join('\n')
}
