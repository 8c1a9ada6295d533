import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { CommandProblem } from './command-problem.ts'
import { readSubjectOptions, refuseClient } from './subject-options.ts'

const folder = mkdtempSync(join(tmpdir(), 'zocalo-options-test-'))
const file = join(folder, 'servidor.py')
writeFileSync(file, '')
afterAll(() => rmSync(folder, { recursive: true }))

const read = (flags: Readonly<Record<string, string>>) => readSubjectOptions({ flags, words: [] }, 'es')
const problemOf = async (flags: Readonly<Record<string, string>>) => {
  const problem = await read(flags).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (problem instanceof CommandProblem) return problem
  throw problem ?? new Error('nothing was refused')
}

test.each([
  ['127.0.0.1:45743', '127.0.0.1', 45743],
  ['127.9.9.9:1', '127.9.9.9', 1],
  ['localhost:65535', '127.0.0.1', 65535],
  ['LOCALHOST:80', '127.0.0.1', 80],
  ['[::1]:45743', '::1', 45743],
])('--target %s', async (target, host, port) => {
  expect((await read({ target })).subject).toEqual({ kind: 'target', host, port })
})

test.each(['', '127.0.0.1', '127.0.0.1:', '127.0.0.1:0', '127.0.0.1:70000', '127.0.0.1:web', ':45743', '::1:45743'])(
  '--target “%s” is no address',
  async (target) => {
    const { text, exitCode } = await problemOf({ target })
    expect(exitCode).toBe(64)
    expect(text).toEqual({
      es: `--target: «${target}» no es válido; se espera HOST:PUERTO, por ejemplo 127.0.0.1:45743.`,
      en: `--target: “${target}” is not valid; it takes HOST:PORT, for example 127.0.0.1:45743.`,
    })
  },
)

test.each(['192.168.1.1:45743', 'example.com:80', '0.0.0.0:45743', '[::2]:45743', '127.0.0.1.example.com:80'])(
  '--target %s is another machine',
  async (target) => {
    const { text, exitCode } = await problemOf({ target })
    expect(exitCode).toBe(64)
    expect(text).toEqual({
      es: `--target ${target}: solo se evalúan programas de este mismo equipo (127.0.0.1, localhost o [::1]).`,
      en: `--target ${target}: only programs on this machine are judged (127.0.0.1, localhost or [::1]).`,
    })
  },
)

test.each([
  [{ level: 'most' }, '--level: «most» no es válido; se espera must, should, may.'],
  [{ lang: 'fr' }, '--lang: «fr» no es válido; se espera es, en.'],
  [{ seed: '-1' }, '--seed: «-1» no es válido; se espera un número entero de 0 a 2147483647.'],
  [{ seed: '2147483648' }, '--seed: «2147483648» no es válido; se espera un número entero de 0 a 2147483647.'],
  [{ jobs: '0', target: '127.0.0.1:1' }, '--jobs: «0» no es válido; se espera un número entero de 1 a 64.'],
  [{ timeoutScale: '0' }, '--timeout-scale: «0» no es válido; se espera un número mayor que 0 y a lo más 100.'],
  [{ maxSeconds: 'x' }, '--max-seconds: «x» no es válido; se espera un número mayor que 0 y a lo más 86400.'],
  [
    { server: 'x', workdir: folder, port: '70000' },
    '--port: «70000» no es válido; se espera un número entero de 1 a 65535.',
  ],
  [{ server: 'x', workdir: join(folder, 'no') }, `--workdir ${join(folder, 'no')}: no existe esa carpeta.`],
  [{ client: 'x', workdir: file }, `--workdir ${file}: no es una carpeta.`],
  [{ target: '127.0.0.1:1', server: 'x' }, 'Indica un solo programa: --target, --server o --client.'],
  [{ target: '127.0.0.1:1', client: 'x' }, 'Indica un solo programa: --target, --server o --client.'],
  [{ server: 'x', client: 'x', clientWorkdir: file }, `--client-workdir ${file}: no es una carpeta.`],
])('%j is refused', async (flags, expected) => {
  const { text, exitCode } = await problemOf(flags as Readonly<Record<string, string>>)
  expect(exitCode).toBe(64)
  expect(text.es).toBe(expected)
  expect(text.en).not.toBe(expected)
  expect(text.en).not.toBe('')
})

test('a server and a client together are a pair, whose client may have a folder of its own', async () => {
  const { subject } = await read({ server: 'x {port}', client: 'y', workdir: folder })
  const common = { kind: 'pair', command: 'x {port}', clientCommand: 'y', workdir: folder, port: undefined }
  expect(subject).toEqual({ ...common, clientWorkdir: folder })
  const apart = await read({ server: 'x {port}', client: 'y', workdir: folder, clientWorkdir: tmpdir() })
  expect(apart.subject).toEqual({ ...common, clientWorkdir: tmpdir() })
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be read is refused', async () => {
  const closed = mkdtempSync(join(folder, 'closed-'))
  chmodSync(closed, 0o000)
  const { text } = await problemOf({ server: 'x', workdir: closed })
  expect(text.es).toBe(`--workdir ${closed}: no se puede leer esa carpeta.`)
})

test('what is left out has the values of the contract', async () => {
  const options = await read({})
  expect(options).toMatchObject({
    subject: { kind: 'reference' },
    exercise: undefined,
    claims: undefined,
    level: 'must',
    timeoutScale: 1,
    reportFolder: undefined,
    formats: 'html,json',
  })
  expect(Number.isInteger(options.seed)).toBe(true)
  expect((await read({})).seed).not.toBe(options.seed)
})

test('claims are a list, and none is an empty one', async () => {
  expect((await read({ claims: 'multi-client, echo,' })).claims).toEqual(['multi-client', 'echo'])
  expect((await read({ claims: 'none' })).claims).toEqual([])
})

test('only a server that takes its port runs several times side by side', async () => {
  const jobsOf = async (flags: Readonly<Record<string, string>>) => (await read({ jobs: '3', ...flags })).jobs
  expect(await jobsOf({})).toBe(3)
  expect(await jobsOf({ server: 'python3 s.py {port}', workdir: folder })).toBe(3)
  expect(await jobsOf({ server: 'python3 s.py', workdir: folder })).toBe(1)
  expect(await jobsOf({ target: '127.0.0.1:1' })).toBe(1)
})

test('a client is refused where only servers are judged', async () => {
  const options = await read({ client: 'python3 c.py', workdir: folder })
  expect(() => refuseClient('pnpm fuzz', options)).toThrow(
    'pnpm fuzz judges servers: name one with --server or --target; a client is judged by pnpm conformance.',
  )
  expect(() => refuseClient('pnpm fuzz', { ...options, subject: { kind: 'reference' } })).not.toThrow()
})
