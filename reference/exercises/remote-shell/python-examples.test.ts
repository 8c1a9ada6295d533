import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { PythonProgram } from '../../command-line/python-program.ts'
import { ShellClient } from './client.ts'
import { startShellServer } from './server.ts'

const examples = fileURLToPath(new URL('../../../examples/python/remote-shell/', import.meta.url))

async function fill(dir: string): Promise<void> {
  await mkdir(join(dir, 'sub'))
  await writeFile(join(dir, 'a.txt'), 'a')
}

/** The names after `exit`, when the commands below were carried out. */
const left = ['b.txt', 'sub', 'sub/a.txt']
const typed = "1s\nwrite b.txt 'dice ''hola'', señor'\nrm nada\ncd nada\nmv a.txt sub\ncd sub\nls\nexit\n"

it.each(['servidor_bucle.py', 'servidor_clases.py'])('our client is served by %s', async (script) => {
  const { program, port } = await PythonProgram.startServer(join(examples, script))
  await using server = program
  await fill(server.dir)
  const long = Array.from({ length: 100 }, (_, i) => `${String(i).padStart(3, '0')}${'n'.repeat(150)}`)
  await mkdir(join(server.dir, 'long'))
  await Promise.all(long.map((name) => writeFile(join(server.dir, 'long', name), '')))
  await using client = await ShellClient.open({ host: '127.0.0.1', port })
  const ask = async (command: string) => {
    const answer = await client.ask(command)
    return answer.kind === 'answer' ? answer.bytes.toString('utf8') : answer.kind
  }
  expect(await ask('1s')).toBe('a.txt\nlong\nsub')
  expect(await ask("write ñ.txt ' it''s\nhere '")).toBe('OK')
  expect(await readFile(join(server.dir, 'ñ.txt'), 'utf8')).toBe(" it''s\nhere ")
  expect(await ask("write a.txt ''")).toBe('OK')
  expect(await readFile(join(server.dir, 'a.txt'), 'utf8')).toBe('')
  for (const wrong of [
    'rm nada',
    'rm sub',
    'cd nada',
    'cd ..',
    'cd /',
    'rm ../x',
    "write ../x 'x'",
    'mv a.txt .',
    'hola',
    '',
  ])
    expect([wrong, await ask(wrong)]).toEqual([wrong, expect.stringMatching(/^ERROR ./)])
  for (const wrong of [
    'mv nada sub',
    'mv a.txt b.txt',
    'mv a.txt nada/b',
    'mv a.txt ..',
    'mv a',
    "write x 'y",
    'rm a\0',
  ])
    expect([wrong, await ask(wrong)]).toEqual([wrong, expect.stringMatching(/^ERROR ./)])
  expect(await ask('mv a.txt sub')).toBe('OK')
  expect(await ask('rm ñ.txt')).toBe('OK')
  expect(await ask('cd long')).toBe('OK')
  expect((await ask('ls')).split('\n')).toEqual(long)
  expect(await ask('cd ../sub')).toBe('OK')
  expect(await ask('rm a.txt')).toBe('OK')
  expect(await ask('ls')).toBe('')
  expect(await ask('exit')).toBe('OK')
  expect(await server.exit()).toBe(0)
  expect(server.errors).toBe('')
})

it.each(['cliente_simple.py', 'cliente_reintentos.py'])('%s is served by our server', async (script) => {
  const dir = await mkdtemp(join(tmpdir(), 'remote-shell-'))
  await fill(dir)
  await using server = await startShellServer({ host: '127.0.0.1', port: 0, dir, lang: 'es', say: () => {} })
  const args = ['127.0.0.1', String(server.port)]
  await using client = await PythonProgram.start(join(examples, 'clientes', script), args, typed)
  expect(await client.exit()).toBe(0)
  expect(client.errors).toBe('')
  expect(client.output).toMatch(
    /a\.txt\nsub\/\n[\s\S]*OK\n[\s\S]*ERROR no existe\n[\s\S]*ERROR no existe\n[\s\S]*a\.txt\n[\s\S]*OK\n/,
  )
  await server.exited
  expect((await readdir(dir, { recursive: true })).sort()).toEqual(left)
  expect(await readFile(join(dir, 'b.txt'), 'utf8')).toBe("dice ''hola'', señor")
  await rm(dir, { recursive: true })
})

it.each([
  ['indicador', /a\.txt\nsub\n[\s\S]*OK\n[\s\S]*ERROR [\s\S]*sub\$ a\.txt\n[\s\S]*OK\n/],
  [
    'lista_python',
    /(a\.txt\nsub|sub\na\.txt)\n[\s\S]*creado correctamente\n[\s\S]*Error: [\s\S]*a\.txt\n[\s\S]*cerrada/,
  ],
  ['linea_por_datagrama', /a\.txt\nsub\n[\s\S]*CORRECTO\n[\s\S]*INCORRECTO: [\s\S]*a\.txt\n[\s\S]*CORRECTO\n/],
])('the two programs of the wire %s understand each other', async (wire, shown) => {
  const { program, port } = await PythonProgram.startServer(join(examples, 'perfiles', `servidor_${wire}.py`))
  await using server = program
  await fill(server.dir)
  const script = join(examples, 'perfiles', `cliente_${wire}.py`)
  await using client = await PythonProgram.start(script, ['127.0.0.1', String(port)], typed)
  expect([await client.exit(), await server.exit()]).toEqual([0, 0])
  expect(client.errors + server.errors).toBe('')
  expect(client.output).toMatch(shown)
  expect((await readdir(server.dir, { recursive: true })).sort()).toEqual(left)
})
