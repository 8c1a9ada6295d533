import { expect, it } from 'vitest'
import { LaunchProblem } from '../subject/launch-problem.ts'
import { launchProgram } from '../subject/launch-program.ts'
import { isAlive } from '../subject/process-reading.ts'
import { pythonFolder } from '../subject/python-folder.ts'
import { chooseTerminal } from './choose-terminal.ts'

/** The choice for a program, which terminals it was launched in, and what of it is left. */
async function choice(source: string, startsMs?: number) {
  await using home = await pythonFolder({ 'p.py': source })
  const launched: { terminal: 'pipe' | 'pty'; pid: number }[] = []
  const chosen = await chooseTerminal(async (terminal) => {
    const program = await launchProgram({ command: 'python3 p.py', folder: home.folder, terminal })
    launched.push({ terminal, pid: program.pid })
    return program
  }, startsMs)
  expect(launched.filter(({ pid }) => isAlive(pid))).toEqual([])
  return { ...chosen, launches: launched.map(({ terminal }) => terminal) }
}

const toTerminalOnly = (isWanted: string) => `
import sys
if ${isWanted}:
    sys.exit("esto no es para mí")
input("Nombre: ")
`

it('gives a pseudo-terminal in one launch to a program that waits in it', async () => {
  const startedAt = performance.now()
  const chosen = await choice('input("Nombre: ")', 8_000)
  expect(chosen).toMatchObject({ terminal: 'pty', launches: ['pty'] })
  expect(performance.now() - startedAt).toBeLessThan(6_000)
})

it('gives a pseudo-terminal to a program that wants one', async () => {
  expect(await choice(toTerminalOnly('not sys.stdin.isatty()'), 4_000)).toMatchObject({ terminal: 'pty' })
})

it('gives pipes to a program that ends in a pseudo-terminal', async () => {
  const chosen = await choice(toTerminalOnly('sys.stdin.isatty()'), 4_000)
  expect(chosen).toMatchObject({ terminal: 'pipe', launches: ['pty', 'pipe'] })
  expect(chosen.told.es).toContain('terminó de inmediato')
})

it('does not blame the terminal for a program that ends everywhere', async () => {
  const chosen = await choice('raise SystemExit(1)', 4_000)
  expect(chosen).toMatchObject({ terminal: 'pty', told: { en: expect.stringContaining('with pipes too') } })
})

it('takes a program that runs without asking anything for a started one', async () => {
  expect(await choice('import time\ntime.sleep(60)', 100)).toMatchObject({ terminal: 'pty', launches: ['pty'] })
})

it('takes a program that listens for a started one', async () => {
  const source = 'import socket\ns = socket.create_server(("127.0.0.1", 0))\ns.accept()'
  const startedAt = performance.now()
  expect(await choice(source, 8_000)).toMatchObject({ terminal: 'pty' })
  expect(performance.now() - startedAt).toBeLessThan(6_000)
})

it('gives pipes where no pseudo-terminal can be opened, without a launch', async () => {
  const chosen = await chooseTerminal(() => {
    throw new LaunchProblem('pseudo-terminal-missing', { module: 'x' })
  })
  expect(chosen).toMatchObject({ terminal: 'pipe', told: { en: expect.stringContaining('no pseudo-terminal') } })
})

it('tells of a program that cannot be started', async () => {
  await using home = await pythonFolder()
  const launch = (terminal: 'pipe' | 'pty') => launchProgram({ command: 'phyton3 a.py', folder: home.folder, terminal })
  await expect(chooseTerminal(launch)).rejects.toMatchObject({ code: 'program-not-found' })
})
