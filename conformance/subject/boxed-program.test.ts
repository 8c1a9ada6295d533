import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { usualLimits } from '../box/limits.ts'
import { namespaceBox } from '../box/namespace-box.ts'
import { probeNamespaces } from '../box/probe-namespaces.ts'
import { launchProgram } from './launch-program.ts'
import type { LaunchedProgram } from './launched-program.ts'
import { isAlive } from './process-reading.ts'
import { pythonPrograms } from './python-programs.ts'

const deadlineMs = 20_000
const box = namespaceBox(usualLimits, false)

/** A private folder below one of its own, as copies are, with a program in it. */
async function homeOf(program: string): Promise<AsyncDisposable & { readonly outer: string; readonly folder: string }> {
  const outer = await mkdtemp(join(tmpdir(), 'zocalo-test-'))
  const folder = join(outer, 'programa')
  await mkdir(folder)
  await writeFile(join(folder, 'p.py'), program)
  return { outer, folder, [Symbol.asyncDispose]: () => rm(outer, { recursive: true, force: true }) }
}

async function launched(folder: string, command = 'python3 p.py', terminal: 'pipe' | 'pty' = 'pipe') {
  return await launchProgram({ command, folder, box, terminal })
}

const said = (program: LaunchedProgram, text: string) =>
  program.waitForTerminal((all) => all.includes(text), deadlineMs)

describe.skipIf(!probeNamespaces().possible).concurrent('a program in a box', () => {
  test('sees no home, no other copy, and writes nowhere but beside itself', async () => {
    await using other = await homeOf('')
    await using home = await homeOf(`import os, pathlib
print('otra copia', os.path.exists(${JSON.stringify(other.folder)}))
print('casa', os.listdir(os.path.expanduser('~')), os.path.exists(${JSON.stringify(join(homedir(), '.bashrc'))}))
print('nombre', os.uname().nodename, 'procesos', len([p for p in os.listdir('/proc') if p.isdigit()]) < 5)
for place in ('..', '.', '/tmp', '/dev/shm', '/etc', '/usr', '/root', '/home', ${JSON.stringify(process.cwd())}):
    try:
        pathlib.Path(place, 'escrito').write_text('x')
        print('escribe en', place)
    except OSError as problema:
        print('no escribe en', place)
`)
    await using program = await launched(home.folder)
    expect((await program.waitForExit(deadlineMs))?.code).toBe(0)
    expect(program.terminal().trim().split('\n')).toEqual([
      'otra copia False',
      'casa [] False',
      'nombre localhost procesos True',
      ...['..', '.', '/tmp', '/dev/shm'].map((place) => `escribe en ${place}`),
      ...['/etc', '/usr', '/root', '/home', process.cwd()].map((place) => `no escribe en ${place}`),
    ])
    expect(await readFile(join(home.outer, 'escrito'), 'utf8')).toBe('x')
  })

  test.each(['python3 p.py', '/usr/bin/python3 p.py', './p.py', 'venv/bin/python p.py', 'packages/bin/python3 p.py'])(
    'finds its interpreter: %s',
    async (command) => {
      await using home = await homeOf('#!/usr/bin/env python3\nimport sys, json\nprint("listo", sys.version_info[0])\n')
      await using apart = await homeOf('')
      await chmod(join(home.folder, 'p.py'), 0o755)
      const readable = []
      if (command.startsWith('venv'))
        execFileSync('python3', ['-m', 'venv', '--without-pip', join(home.folder, 'venv')])
      if (command.startsWith('packages')) {
        const venv = join(apart.folder, 'venv')
        execFileSync('python3', ['-m', 'venv', '--without-pip', venv])
        execFileSync('ln', ['-s', venv, join(home.folder, 'packages')])
        readable.push(venv)
      }
      await using program = await launchProgram({ command, folder: home.folder, box, readable })
      const exit = await program.waitForExit(deadlineMs)
      expect(program.terminal()).toBe('listo 3\n')
      expect(exit).toMatchObject({ code: 0, signal: null })
    },
  )

  test('is given its own folder, never what a link in it leads to', async () => {
    await using home = await homeOf("open('escrito', 'w').write('x')\nopen('p.py', 'a').close()\n")
    await using apart = await homeOf('')
    await symlink(apart.folder, join(home.folder, 'enlace'))
    const before = (await stat(join(apart.folder, 'p.py'))).uid
    await using program = await launched(home.folder)
    expect(await program.waitForExit(deadlineMs)).toMatchObject({ code: 0 })
    expect((await stat(join(apart.folder, 'p.py'))).uid).toBe(before)
    expect((await stat(apart.folder)).uid).toBe(before)
  })

  test('runs programs of Node and shells, too', async () => {
    await using home = await homeOf('')
    for (const command of [`"${process.execPath}" -e "console.log(7)"`, 'sh -c "echo 7"']) {
      await using program = await launched(home.folder, command)
      await program.waitForExit(deadlineMs)
      expect(program.terminal()).toBe('7\n')
    }
  })

  test('tells its own exit code and its own signal', async () => {
    await using home = await homeOf(pythonPrograms.ends)
    await using ends = await launched(home.folder)
    expect(await ends.waitForExit(deadlineMs)).toMatchObject({ code: 7, signal: null })
    await writeFile(join(home.folder, 'p.py'), 'import os, signal\nos.kill(os.getpid(), signal.SIGTERM)\n')
    await using killed = await launched(home.folder)
    expect(await killed.waitForExit(deadlineMs)).toMatchObject({ code: null, signal: 'SIGTERM' })
  })

  test.each(['pipe', 'pty'] as const)('hears Ctrl+C and goes on (%s)', async (terminal) => {
    await using home = await homeOf(`import time
while True:
    try:
        print('listo')
        time.sleep(600)
    except KeyboardInterrupt:
        print('interrumpido')
        break
print('leo', input())
`)
    await using program = await launched(home.folder, 'python3 p.py', terminal)
    expect(await said(program, 'listo')).toBe(true)
    if (terminal === 'pty') program.type('\x03')
    else program.interrupt()
    expect(await said(program, 'interrumpido')).toBe(true)
    program.type('hola')
    expect(await said(program, 'leo')).toBe(true)
    expect(await program.waitForExit(deadlineMs)).toMatchObject({ code: 0 })
  })

  test.each(['pipe', 'pty'] as const)('is typed to, and its keyboard is closed (%s)', async (terminal) => {
    await using home = await homeOf(pythonPrograms.echoes)
    await using program = await launched(home.folder, 'python3 p.py', terminal)
    expect(await said(program, '?')).toBe(true)
    program.type('hola')
    expect(await said(program, 'leí hola')).toBe(true)
    program.closeKeyboard()
    expect(await said(program, 'fin')).toBe(true)
    expect(await program.waitForExit(deadlineMs)).toMatchObject({ code: 0 })
  })

  test('ends with everything it started, whatever signals that ignores', async () => {
    await using home = await homeOf(
      pythonPrograms.leavesGrandchild.replace(/print\('nieto'.*/, `print('listo')\ntime.sleep(600)`),
    )
    await using program = await launched(home.folder)
    expect(await said(program, 'listo')).toBe(true)
    const pids = program.pids()
    expect(pids).toHaveLength(2)
    await program.stop()
    expect(pids.filter(isAlive)).toEqual([])
  })

  test('is polite to those who clean up, and short with those who do not', async () => {
    await using home = await homeOf(`import time
try:
    print('listo')
    time.sleep(600)
finally:
    print('recojo')
`)
    const program = await launched(home.folder)
    expect(await said(program, 'listo')).toBe(true)
    await program.stop()
    expect(program.terminal()).toContain('recojo')
    await writeFile(join(home.folder, 'p.py'), pythonPrograms.ignoresSignals)
    const deaf = await launched(home.folder)
    expect(await said(deaf, 'listo')).toBe(true)
    const pids = deaf.pids()
    expect(await deaf.stop()).toMatchObject({ signal: 'SIGKILL' })
    expect(pids.filter(isAlive)).toEqual([])
  })

  test('shows its port, its memory and its work', async () => {
    await using home = await homeOf(pythonPrograms.listensTcp)
    await using program = await launched(home.folder)
    const listening = await program.waitForListening(deadlineMs)
    expect(listening).toMatchObject({ kind: 'listening', sockets: [{ transport: 'tcp' }] })
    expect(program.residentBytes()).toBeGreaterThan(1_000_000)
    expect(program.wantedMs()).toBeGreaterThan(0)
  })
})
