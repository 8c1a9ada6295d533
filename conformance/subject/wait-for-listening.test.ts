import { expect, it } from 'vitest'
import { launchProgram } from './launch-program.ts'
import type { LaunchedProgram } from './launched-program.ts'
import type { ListeningSocket } from './listening-sockets.ts'
import { pythonFolder } from './python-folder.ts'
import { pythonPrograms } from './python-programs.ts'
import { waitForListening } from './wait-for-listening.ts'

const deadlineMs = 5_000

async function launch(name: keyof typeof pythonPrograms, terminal: 'pipe' | 'pty' = 'pipe') {
  await using home = await pythonFolder({ 'p.py': pythonPrograms[name] })
  const program = await launchProgram({ command: 'python3 p.py', folder: home.folder, terminal })
  // The interpreter must have read its file before the folder goes away.
  const listening = await program.waitForListening(name === 'idles' ? 150 : deadlineMs)
  return { program, listening, [Symbol.asyncDispose]: () => program[Symbol.asyncDispose]() }
}

const printedPorts = async (program: LaunchedProgram) => {
  await program.waitForTerminal((text) => text.includes('\n'), deadlineMs)
  return program.terminal().trim().split(' ').map(Number)
}

it.each(['pipe', 'pty'] as const)('finds the port of a TCP server without connecting to it (%s)', async (terminal) => {
  await using home = await launch('listensTcp', terminal)
  const [port] = await printedPorts(home.program)
  expect(home.listening).toEqual({ kind: 'listening', sockets: [{ transport: 'tcp', address: '127.0.0.1', port }] })
  expect(home.program.terminal()).not.toContain('alguien')
})

it('finds the port of a UDP server, not its other sockets', async () => {
  await using home = await launch('listensUdp')
  const [port] = await printedPorts(home.program)
  expect(home.listening).toEqual({ kind: 'listening', sockets: [{ transport: 'udp', address: '0.0.0.0', port }] })
})

it('sees that two ports were opened', async () => {
  await using home = await launch('listensTwice')
  const [v4, v6] = await printedPorts(home.program)
  expect(home.listening).toMatchObject({ kind: 'listening' })
  // Python may take longer between the two than sockets are given to settle: both are there once it printed them.
  const settled = await home.program.waitForListening(deadlineMs)
  expect(home.program.listening()).toHaveLength(2)
  expect(settled).toMatchObject({
    sockets: expect.arrayContaining([
      { transport: 'tcp', address: '127.0.0.1', port: v4 },
      { transport: 'tcp', address: '::1', port: v6 },
    ]),
  })
})

it('finds the port of a server that went on as a daemon', async () => {
  await using home = await launch('listensInDaemon')
  expect(home.listening).toMatchObject({ kind: 'listening', sockets: [{ transport: 'tcp', address: '127.0.0.1' }] })
  expect(home.program.exit()).toMatchObject({ code: 0 })
})

it('tells a program that ended at once', async () => {
  await using home = await launch('crashes')
  expect(home.listening).toMatchObject({ kind: 'exited', exit: { code: 1 } })
  await home.program.waitForExit(deadlineMs)
  expect(home.program.terminal()).toContain('TypeError')
})

it('tells a program that never listens', async () => {
  await using home = await launch('idles')
  expect(home.listening).toEqual({ kind: 'deadline' })
})

it('waits until two readings in a row are equal', async () => {
  const first: ListeningSocket = { transport: 'tcp', address: '127.0.0.1', port: 1 }
  const second: ListeningSocket = { transport: 'tcp', address: '127.0.0.1', port: 2 }
  const readings = [[], [first], [first, second]]
  const program = {
    listening: () => (readings.length > 1 ? readings.shift() : readings[0]),
    exit: () => undefined,
    hasLiveProcesses: () => true,
    ended: new Promise(() => {}),
  }
  expect(await waitForListening(program, deadlineMs)).toEqual({ kind: 'listening', sockets: [first, second] })
})

it('says where a system does not show the sockets of a process', async () => {
  const program = {
    listening: () => undefined,
    exit: () => undefined,
    hasLiveProcesses: () => false,
    ended: new Promise(() => {}),
  }
  expect(await waitForListening(program, deadlineMs)).toEqual({ kind: 'unobservable' })
})
