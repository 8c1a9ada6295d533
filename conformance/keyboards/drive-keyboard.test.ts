import { describe, expect, it } from 'vitest'
import { programsThatAsk } from '../subject/fixtures/programs-that-ask.ts'
import { type LaunchOptions, launchProgram } from '../subject/launch-program.ts'
import type { LaunchedProgram } from '../subject/launched-program.ts'
import { pythonFolder } from '../subject/python-folder.ts'
import { terminalScreen } from '../subject/terminal-screen.ts'
import { withinDeadline } from '../subject/within-deadline.ts'
import type { Act } from './act.ts'
import { driveKeyboard, type KeyboardDriver, type KeyboardOptions } from './drive-keyboard.ts'
import type { Keymap } from './keymap.ts'
import { prompts } from './prompt-patterns.ts'
import { standingAddress } from './standing-address.ts'

const deadlineMs = 10_000
const terminals = ['pipe', 'pty'] as const
const send: readonly Act[] = [{ act: 'send', values: { file: 'mi archivo.pdf' } }]
const values = { host: '127.0.0.1', port: '50002' }
const keymap: Keymap = {
  standing: [...standingAddress, { when: prompts.overwrite, answer: 'yes' }],
  acts: {
    send: [
      { when: prompts.menu, menu: 'download', optional: true },
      { when: prompts.file, type: '{file}' },
    ],
    say: [{ type: '{text}' }],
    leave: [{ when: prompts.menu, menu: 'leave', type: 'desconectar' }],
    finish: [{ endOfInput: true }],
  },
}

async function launched(source: string, options: Partial<LaunchOptions> = {}) {
  const home = await pythonFolder({ 'p.py': source })
  const program = await launchProgram({ command: 'python3 p.py', folder: home.folder, ...options })
  const dispose = () => program.stop().finally(() => home[Symbol.asyncDispose]())
  return { program, [Symbol.asyncDispose]: () => dispose().then(() => {}) }
}

/** Lets a program run to its end with somebody at its keyboard; tells what it read and what was typed. */
async function ran(source: string, acts: readonly Act[], options: KeyboardOptions & Partial<LaunchOptions> = {}) {
  await using home = await launched(source, options)
  await using driver = driveKeyboard(home.program, keymap, acts, { values, ...options })
  const exit = await home.program.waitForExit(deadlineMs)
  const read = terminalScreen(home.program.terminal()).match(/\[[^\]]*\]$/gm) ?? []
  return { exit: exit?.code, read, typed: driver.typed.map(({ line, prompt }) => [line, prompt]), driver }
}

async function untilTyped(driver: KeyboardDriver, count: number): Promise<void> {
  await expect.poll(() => driver.typed.length, { timeout: deadlineMs, interval: 5 }).toBeGreaterThanOrEqual(count)
}

const isRead = (program: LaunchedProgram, text: string) =>
  program.waitForTerminal((terminal) => terminal.includes(text), deadlineMs)

describe.each(terminals)('in a %s', (terminal) => {
  it.each([
    ['input', 'Nombre del fichero:'],
    ['printThenInput', '¿Qué fichero quieres enviar?'],
    ['stdinReadline', 'Nombre del archivo a subir>'],
    ['stdinLoop', 'Escriba el nombre del archivo:'],
    ['unbuffered', 'File name:'],
    ['select', 'Fichero:'],
    ['poll', 'Fichero:'],
    ['asyncio', 'Fichero:'],
    ['inThread', 'Fichero:'],
    ['getpass', 'Fichero:'],
    ['nonBlocking', 'Fichero:'],
  ] as const)('answers what %s asks', async (name, prompt) => {
    const { exit, read, typed } = await ran(programsThatAsk[name], send, { terminal })
    expect(typed).toEqual([['mi archivo.pdf', prompt]])
    expect({ exit, read }).toEqual({ exit: 0, read: ['[mi archivo.pdf]'] })
  })

  it('gives standing answers whenever they are asked for', async () => {
    const { exit, read, typed } = await ran(programsThatAsk.addressFirst, send, { terminal })
    expect({ exit, read }).toEqual({ exit: 0, read: ['[127.0.0.1]', '[50002]', '[mi archivo.pdf]'] })
    expect(typed.map(([, prompt]) => prompt)).toEqual(['IP del servidor:', 'Puerto:', 'Nombre del fichero:'])
  })

  it('understands English, and takes the form of an answer from the question', async () => {
    const { exit, read } = await ran(programsThatAsk.english, send, { terminal })
    expect({ exit, read }).toEqual({ exit: 0, read: ['[50002|127.0.0.1|mi archivo.pdf]', '[y]'] })
  })

  it('finds its way through a menu that comes again and again', async () => {
    const acts = [...send, { act: 'send', values: { file: 'b.txt' } }, { act: 'leave' }]
    const { exit, read, typed } = await ran(programsThatAsk.menu, acts, { terminal })
    expect({ exit, read }).toEqual({ exit: 0, read: ['[mi archivo.pdf]', '[b.txt]', '[fin]'] })
    expect(typed.map(([line]) => line)).toEqual(['2', 'mi archivo.pdf', '2', 'b.txt', '3'])
  })

  it('types while other threads write, without being answered by their lines', async () => {
    const acts = [{ act: 'say', values: { text: 'hola' } }, { act: 'say', values: { text: '¿y?' } }, { act: 'leave' }]
    const { exit, read } = await ran(programsThatAsk.chatty, acts, { terminal })
    expect({ exit, read }).toEqual({ exit: 0, read: ['[hola]', '[¿y?]', '[desconectar]'] })
  })

  it('never types at a program that does not wait, whatever it asks', async () => {
    await using home = await launched(programsThatAsk.asksInPassing, { terminal })
    await using driver = driveKeyboard(home.program, keymap, send, { values, quietMs: 20 })
    expect(await isRead(home.program, 'listo')).toBe(true)
    const listoAt = performance.now()
    await untilTyped(driver, 1)
    expect(driver.typed).toMatchObject([{ line: 'mi archivo.pdf', prompt: 'Otro fichero:' }])
    expect(driver.typed[0]!.atMs).toBeGreaterThan(listoAt - 50)
    expect(await isRead(home.program, '[mi archivo.pdf]')).toBe(true)
  })

  it('types the next line only when the one before was read', async () => {
    const acts = ['uno', 'dos'].map((text) => ({ act: 'say', values: { text } }))
    const { read } = await ran(programsThatAsk.readsTwice, acts, { terminal })
    expect(read).toEqual(['[uno|dos]'])
  })

  it('ends the input', async () => {
    const acts = [{ act: 'say', values: { text: 'a' } }, { act: 'say', values: { text: 'b' } }, { act: 'finish' }]
    const { exit, read, typed } = await ran(programsThatAsk.untilEnd, acts, { terminal })
    expect({ exit, read }).toEqual({ exit: 0, read: ['[2 líneas]'] })
    expect(typed.at(-1)).toEqual([undefined, undefined])
  })

  it('sees through a box', async () => {
    const command = 'bwrap --ro-bind / / --dev /dev --proc /proc --unshare-pid --die-with-parent python3 p.py'
    const { exit, read } = await ran(programsThatAsk.addressFirst, send, { terminal, command })
    expect({ exit, read }).toEqual({ exit: 0, read: ['[127.0.0.1]', '[50002]', '[mi archivo.pdf]'] })
  })
})

it.each(['neverReads', 'computes'] as const)('does not type while a program %s', async (name) => {
  await using home = await launched(programsThatAsk[name])
  await using driver = driveKeyboard(home.program, keymap, send, { values, quietMs: 20 })
  expect(await isRead(home.program, 'Nombre')).toBe(true)
  await withinDeadline(driver.done, 500)
  expect(driver.typed).toEqual([])
  expect(driver.isIdle()).toBe(false)
  expect(driver.isWaiting()).toBe(false)
  expect(driver.stuck()?.es).toBe(
    'Lo último que el programa escribió es «Nombre del fichero:», y no lee el teclado, así que no se pudo escribir la acción «send».',
  )
  if (name === 'computes') await untilTyped(driver, 1)
})

it('tells that a program ended before everything was typed', async () => {
  await using home = await launched('print("adiós")')
  await using driver = driveKeyboard(home.program, keymap, send, { values })
  await driver.done
  expect(driver.typed).toEqual([])
  expect(driver.stuck()?.en).toBe('The program ended before the act “send” had been typed.')
})

it('gives up on a question that comes again after every answer', async () => {
  await using home = await launched(programsThatAsk.neverContent)
  await using driver = driveKeyboard(home.program, keymap, send, { values, quietMs: 100_000 })
  await untilTyped(driver, 5)
  await expect
    .poll(() => driver.stuck()?.en, { timeout: deadlineMs })
    .toBe('The program asks “Puerto:” again although it has been answered 5 times.')
  expect(driver.typed.map(({ line, act }) => [line, act])).toEqual(Array(5).fill(['50002', undefined]))
})

it('holds an act back until it is allowed', async () => {
  await using home = await launched(programsThatAsk.menu)
  const acts = [...send, { act: 'leave' }]
  await using driver = driveKeyboard(home.program, keymap, acts, { values, hold: ({ act }) => act === 'leave' })
  expect(await isRead(home.program, '[mi archivo.pdf]')).toBe(true)
  await expect.poll(() => driver.isWaiting(), { timeout: deadlineMs }).toBe(true)
  expect([driver.isIdle(), driver.held(), home.program.exit()]).toEqual([true, { act: 'leave' }, undefined])
  expect(driver.stuck()?.en).toContain('The act “leave” has not begun')
  driver.allow()
  expect(driver.held()).toBeUndefined()
  expect(await home.program.waitForExit(deadlineMs)).toMatchObject({ code: 0 })
  await driver.done
  expect(driver.stuck()).toBeUndefined()
})

it('leaves an optional step out when the next one is asked for', async () => {
  const { read, typed } = await ran(programsThatAsk.input, send)
  expect([read, typed]).toEqual([['[mi archivo.pdf]'], [['mi archivo.pdf', 'Nombre del fichero:']]])
})

it('types a step by rhythm when nothing that it knows is asked', async () => {
  const source = 'print("[" + input("Dígame, por favor → ") + "]")'
  const { read, typed } = await ran(source, send, { quietMs: 60 })
  expect([read, typed]).toEqual([['[mi archivo.pdf]'], [['mi archivo.pdf', 'Dígame, por favor →']]])
})

it('refuses unknown acts and placeholders before anything is typed', async () => {
  await using home = await launched(programsThatAsk.input)
  const drive = (acts: readonly Act[]) => () => driveKeyboard(home.program, keymap, acts, { values })
  expect(drive([{ act: 'bajar' }])).toThrow('Known: send, say, leave, finish')
  expect(drive([{ act: 'send' }])).toThrow('no value for “file” here. Values here: {host}, {port}.')
})

it('does what is added later, and types lines of its own', async () => {
  await using home = await launched('for _ in range(2): print("[" + input("Nombre del fichero: ") + "]")')
  await using driver = driveKeyboard(home.program, keymap, [], { values })
  await expect.poll(() => driver.isWaiting(), { timeout: deadlineMs }).toBe(true)
  expect(driver.typed).toEqual([])
  driver.add(send[0] as Act)
  expect(await isRead(home.program, '[mi archivo.pdf]')).toBe(true)
  driver.add({ act: 'type', values: { line: '{port}' } }, [{ type: '{line}' }])
  expect(await isRead(home.program, '[{port}]')).toBe(true)
  expect(() => driver.add({ act: 'send' })).toThrow('no value for “file”')
  expect(() => driver.add({ act: 'bajar' })).toThrow('Known: send')
})

it('holds answers back whose values come later', async () => {
  await using home = await launched('print("[" + input("¿Sobrescribir? (s/n): ") + "]")')
  const waiting: Keymap = { standing: [{ when: prompts.overwrite, answer: '{overwrite}' }], acts: {} }
  await using driver = driveKeyboard(home.program, waiting, [], { later: ['overwrite'] })
  await expect.poll(() => driver.isWaiting(), { timeout: deadlineMs }).toBe(true)
  expect(driver.typed).toEqual([])
  driver.know({ overwrite: 'no' })
  expect(await isRead(home.program, '[n]')).toBe(true)
  expect(() => driveKeyboard(home.program, waiting, [], { later: ['file'] })).toThrow('“overwrite”')
})

it('reads the question above a bare mark', async () => {
  const source =
    'print("Indique la IP del servidor")\nprint("[" + input("> ") + "]")\nprint("[" + input("Fichero: ") + "]")'
  const { read } = await ran(source, send, { quietMs: 100_000 })
  expect(read).toEqual(['[127.0.0.1]', '[mi archivo.pdf]'])
})
