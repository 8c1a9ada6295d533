import { expect, it } from 'vitest'
import { ClientKeyboard } from './client-keyboard.ts'
import { launchProgram } from './launch-program.ts'
import type { LaunchedProgram } from './launched-program.ts'
import { type KeyboardStep, learnAddressQuestions } from './learn-address-questions.ts'
import { pythonFolder } from './python-folder.ts'

const place = { host: '127.0.0.1', port: 45_678 }
const deadlineMs = 15_000
/** What every program does with what it was told; then it is as if it had called. */
const end = '\nprint(); print("LEIDO", *leido, sep="|", flush=True); import time; time.sleep(60)'

async function withProgram<T>(
  source: string,
  terminal: 'pipe' | 'pty',
  use: (program: LaunchedProgram) => Promise<T>,
): Promise<T> {
  await using home = await pythonFolder({ 'cliente.py': source + end })
  await using program = await launchProgram({ command: 'python3 cliente.py', folder: home.folder, terminal })
  return await use(program)
}

async function readBy(program: LaunchedProgram): Promise<string> {
  await program.waitForTerminal((text) => /LEIDO.*\r?\n/.test(text), deadlineMs)
  return /LEIDO\|?(.*?)\r?\n/.exec(program.terminal())?.[1] ?? program.terminal()
}

function learn(program: LaunchedProgram, opening: readonly string[]): Promise<readonly KeyboardStep[]> {
  const over = new AbortController()
  void program.waitForTerminal((text) => text.includes('LEIDO'), deadlineMs).then(() => over.abort())
  return learnAddressQuestions(program, { ...place, opening, over: over.signal })
}

it.each([
  [
    'address, then port, then its file',
    'leido = [input("IP del servidor: "), input("Puerto: "), input("Nombre del fichero: ")]',
    '127.0.0.1|45678|a.pdf',
  ],
  [
    'port, then address',
    'leido = [input("Puerto del servidor: "), input("Dirección: "), input("Nombre del fichero: ")]',
    '45678|127.0.0.1|a.pdf',
  ],
  [
    'its file first',
    'leido = [input("Nombre del fichero: "), input("Host: "), input("Port: ")]',
    'a.pdf|127.0.0.1|45678',
  ],
  [
    'its file in between',
    'leido = [input("Server address: "), input("File name on the server: "), input("Server port: ")]',
    '127.0.0.1|a.pdf|45678',
  ],
  [
    'both in one line',
    'leido = [input("Servidor (host:puerto): "), input("Nombre del fichero: ")]',
    '127.0.0.1:45678|a.pdf',
  ],
  [
    'with a usual answer',
    'leido = [input("Servidor (localhost por defecto) [Enter]: "), input("Puerto [50001]: "), input("> ")]',
    '127.0.0.1|45678|a.pdf',
  ],
  [
    'by print, below a banner, in pieces',
    'import sys\nprint("*** CLIENTE ***\\nConectaremos con su servidor")\nprint("Introduzca la dirección IP del servidor:")\nleido = [input()]\nsys.stdout.write("Pue"); sys.stdout.write("rto"); sys.stdout.write(": ")\nleido += [sys.stdin.readline().strip(), input("Fichero: ")]',
    '127.0.0.1|45678|a.pdf',
  ],
  [
    'above a bare mark',
    'print("Introduce la IP del servidor")\nleido = [input("> ")]\nprint("Introduce el puerto")\nleido += [input("> ")]\nprint("Introduce el fichero")\nleido += [input("> ")]',
    '127.0.0.1|45678|a.pdf',
  ],
  [
    'slowly',
    'import time\ntime.sleep(0.3)\nip = input("IP: ")\ntime.sleep(0.2)\nleido = [ip, input("Puerto: "), input("Fichero: ")]',
    '127.0.0.1|45678|a.pdf',
  ],
])('a client that asks %s is answered when it is learned, and at every launch', async (_, source, read) => {
  const steps = await withProgram(source, 'pipe', async (program) => {
    const learned = await learn(program, ['a.pdf'])
    expect(await readBy(program)).toBe(read)
    return learned
  })
  for (const terminal of ['pipe', 'pty'] as const)
    await withProgram(source, terminal, async (program) => {
      const keyboard = new ClientKeyboard(program, place, steps, terminal === 'pipe')
      keyboard.type('a.pdf')
      expect(await readBy(program)).toBe(read)
      // an answer ends its line on the screen, whoever echoes it
      expect(program.terminal().split(/\r?\n/)).toContainEqual(expect.stringMatching(/127\.0\.0\.1(:45678)?$/))
    })
})

it('a client that asks nothing about its server is typed to at once', async () => {
  const steps = await withProgram('leido = [input("Fichero: "), input("Otro: ")]', 'pipe', (program) =>
    learn(program, ['a.pdf']),
  )
  expect(steps).toEqual([])
  await withProgram('leido = [input("Fichero: "), input("Otro: ")]', 'pipe', async (program) => {
    const keyboard = new ClientKeyboard(program, place, steps, true)
    for (const line of ['a.pdf', 'b.pdf']) keyboard.type(line)
    expect(await readBy(program)).toBe('a.pdf|b.pdf')
  })
})

it('a client that reads without a word gets its lines in order', async () => {
  await withProgram('leido = [input(), input()]', 'pipe', async (program) => {
    expect(await learn(program, ['a.pdf', 'b.pdf'])).toEqual([])
    expect(await readBy(program)).toBe('a.pdf|b.pdf')
  })
})
