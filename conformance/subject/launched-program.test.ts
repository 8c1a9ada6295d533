import { expect, it } from 'vitest'
import { type LaunchOptions, launchProgram } from './launch-program.ts'
import type { LaunchedProgram } from './launched-program.ts'
import { isAlive } from './process-reading.ts'
import { pythonFolder } from './python-folder.ts'
import { pythonPrograms } from './python-programs.ts'
import { terminalScreen } from './terminal-screen.ts'

const deadlineMs = 5_000
const terminals = ['pipe', 'pty'] as const

async function launch(name: keyof typeof pythonPrograms, options: Partial<LaunchOptions> = {}) {
  const home = await pythonFolder({ 'p.py': pythonPrograms[name] })
  const program = await launchProgram({ command: 'python3 p.py', folder: home.folder, ...options })
  const dispose = () => program.stop().finally(() => home[Symbol.asyncDispose]())
  return { program, [Symbol.asyncDispose]: () => dispose().then(() => {}) }
}

const isReady = (program: LaunchedProgram) => program.waitForTerminal((text) => text.includes('listo'), deadlineMs)

it.each(terminals)('tells exit code, last words and time of the end (%s)', async (terminal) => {
  await using home = await launch('ends', { terminal })
  const exit = await home.program.waitForExit(deadlineMs)
  expect(exit).toEqual({ code: 7, signal: null, atMs: expect.any(Number) })
  expect(exit!.atMs).toBeGreaterThan(0)
  expect(home.program.exit()).toBe(exit)
  expect(terminalScreen(home.program.terminal())).toContain('hola\n')
  expect(terminalScreen(home.program.terminal())).toContain('adiós\n')
  if (terminal === 'pipe') expect([home.program.stdout(), home.program.stderr()]).toEqual(['hola\n', 'adiós\n'])
  expect(await home.program.waitForTerminal((text) => text.includes('nunca'), deadlineMs)).toBe(false)
})

it.each(terminals)('types on the keyboard and closes it (%s)', async (terminal) => {
  await using home = await launch('echoes', { terminal })
  expect(await isReady(home.program)).toBe(true)
  expect(home.program.exit()).toBeUndefined()
  home.program.type('ñandú')
  expect(await home.program.waitForTerminal((text) => text.includes('leí ñandú'), deadlineMs)).toBe(true)
  home.program.closeKeyboard()
  expect(await home.program.waitForExit(deadlineMs)).toMatchObject({ code: 0 })
  expect(home.program.terminal()).toContain('fin')
  home.program.type('a quien ya no está')
})

it.each(terminals)('kills a program that ignores every polite signal (%s)', async (terminal) => {
  await using home = await launch('ignoresSignals', { terminal })
  expect(await isReady(home.program)).toBe(true)
  const pids = home.program.pids()
  expect(pids).toContain(home.program.pid)
  const startedAt = performance.now()
  expect(await home.program.stop()).toMatchObject({ code: null, signal: 'SIGKILL' })
  expect(performance.now() - startedAt).toBeLessThan(2_000)
  expect(pids.filter(isAlive)).toEqual([])
})

it.each(terminals)(
  'does not wait for a grandchild that keeps the terminal open, and kills it outside group and session (%s)',
  async (terminal) => {
    await using home = await launch('leavesGrandchild', { terminal })
    expect(await home.program.waitForExit(deadlineMs)).toMatchObject({ code: 0 })
    const grandchild = Number(/nieto (\d+)/.exec(home.program.terminal())?.[1])
    expect(isAlive(grandchild)).toBe(true)
    expect(home.program.pids()).toEqual([grandchild])
    await home.program.stop()
    expect(isAlive(grandchild)).toBe(false)
  },
)

it('keeps beginning and end of a flood, not the flood', async () => {
  await using home = await launch('floods', { maxTerminalBytes: 2_000 })
  expect(await home.program.waitForExit(deadlineMs)).toMatchObject({ code: 0 })
  const text = home.program.terminal()
  expect(text.length).toBeLessThan(2_100)
  expect(text.startsWith('primera\nxxx')).toBe(true)
  expect(text.endsWith('xxxúltima\n')).toBe(true)
  expect(text).toContain(`[… ${8 + 40_000_000 + 8 - 2_000} bytes …]`)
})

it('interrupts like Ctrl+C', async () => {
  await using home = await launch('idles')
  expect(await isReady(home.program)).toBe(true)
  home.program.interrupt()
  await home.program.waitForExit(deadlineMs)
  expect(home.program.terminal()).toContain('KeyboardInterrupt')
})

it('measures a spinning program against an idle one', async () => {
  await using spinning = await launch('spins')
  await using idle = await launch('idles')
  await Promise.all([isReady(spinning.program), isReady(idle.program)])
  const before = { spinning: spinning.program.processorMs()!, idle: idle.program.processorMs()! }
  await expect
    .poll(() => spinning.program.processorMs()! - before.spinning, { timeout: deadlineMs })
    .toBeGreaterThan(150)
  expect(idle.program.processorMs()! - before.idle).toBeLessThanOrEqual(20)
  expect(idle.program.residentBytes()).toBeGreaterThan(1_000_000)
})

it('gives the program host and port, its own environment, and nothing of ours', async () => {
  await using home = await pythonFolder()
  process.env['ZOCALO_TEST_SECRET'] = 'x'
  await using program = await launchProgram({
    command: `python3 -c 'import os,sys; print(sys.argv[1:], os.environ.get("A"), os.environ.get("ZOCALO_TEST_SECRET"), os.getcwd())' {host} {port}`,
    host: '127.0.0.1',
    port: 9000,
    folder: home.folder,
    environment: { A: 'b' },
  })
  await program.waitForExit(deadlineMs)
  expect(program.terminal()).toBe(`['127.0.0.1', '9000'] b None ${home.folder}\n`)
})

it.each(terminals)('names a program that does not exist (%s)', async (terminal) => {
  await using home = await pythonFolder()
  const launching = launchProgram({ command: 'phyton3 servidor.py', folder: home.folder, terminal })
  await expect(launching).rejects.toMatchObject({
    code: 'program-not-found',
    text: { es: expect.stringContaining('phyton3') },
  })
})
