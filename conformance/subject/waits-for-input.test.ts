import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { programsThatAsk } from './fixtures/programs-that-ask.ts'
import { KeyboardReader } from './keyboard-reader.ts'
import { launchProgram } from './launch-program.ts'
import { pythonFolder } from './python-folder.ts'
import { type InputLook, InputWatch, type KeyboardProgram } from './waits-for-input.ts'

const deadlineMs = 8_000
/** No process has such a number. */
const nobody = 2 ** 30

async function launched(source: string) {
  const home = await pythonFolder({ 'p.py': source })
  const program = await launchProgram({ command: 'python3 p.py', folder: home.folder })
  const dispose = () => program.stop().finally(() => home[Symbol.asyncDispose]())
  return { program, [Symbol.asyncDispose]: () => dispose().then(() => {}) }
}

/** The looks up to the first that fits. */
async function looksUntil(watch: InputWatch, fits: (look: InputLook) => boolean): Promise<InputLook[]> {
  const looks: InputLook[] = []
  for (const deadline = performance.now() + deadlineMs; performance.now() < deadline; await delay(5)) {
    looks.push(await watch.look())
    if (fits(looks.at(-1)!)) return looks
  }
  throw new Error(`no look fitted within ${deadlineMs} ms; the last was ${JSON.stringify(looks.at(-1))}`)
}

it('sees in the kernel that a program waits, with all that it wrote before', async () => {
  await using home = await launched('input("a\\nb\\nPuerto: ")')
  const looks = await looksUntil(new InputWatch(home.program, 100_000), ({ waits }) => waits)
  expect(looks.at(-1)).toMatchObject({ waits: true, isSeen: true, terminal: 'a\nb\nPuerto: ' })
})

it('does not call a program waiting while its question is still on the way to us', async () => {
  await using home = await launched('input("Puerto: ")')
  const keyboard = new KeyboardReader(home.program.pid, () => [])
  // Nothing of what it wrote can be read here before this loop ends.
  for (const deadline = performance.now() + deadlineMs; performance.now() < deadline; )
    if (typeof keyboard.look() === 'object') break
  const { waits, terminal } = await new InputWatch(home.program, 100_000).look()
  expect(waits ? terminal : 'Puerto: ').toBe('Puerto: ')
})

it('does not call a program waiting again before it has read the typed line', async () => {
  await using home = await launched('input()\nprint("leído")\ninput()')
  const watch = new InputWatch(home.program, 10)
  await looksUntil(watch, ({ waits }) => waits)
  // The line is still on its way.
  watch.typed()
  for (let look = 0; look < 20; look += 1) expect(await watch.look()).toMatchObject({ waits: false, isSeen: true })
  home.program.type('a')
  const looks = await looksUntil(watch, ({ waits }) => waits)
  expect(looks.at(-1)!.terminal).toBe('leído\n')
})

it('goes by silence where nothing can be seen', async () => {
  await using home = await launched(programsThatAsk.neverReads)
  const { program } = home
  const unseen: KeyboardProgram = {
    pid: nobody,
    terminal: () => program.terminal(),
    pids: () => [],
    wantedMs: () => undefined,
  }
  const watch = new InputWatch(unseen, 150)
  const looks = await looksUntil(watch, ({ waits, terminal }) => waits && terminal !== '')
  expect(looks.at(-1)).toMatchObject({ isSeen: false })
  expect(looks.at(-1)!.forMs).toBeGreaterThanOrEqual(150)
})

it('does not take a program that computes in silence for a waiting one', async () => {
  await using home = await launched(programsThatAsk.computes)
  const { program } = home
  const unseen: KeyboardProgram = {
    pid: nobody,
    terminal: () => program.terminal(),
    pids: () => [],
    wantedMs: () => program.wantedMs(),
  }
  const watch = new InputWatch(unseen, 100)
  await looksUntil(watch, ({ terminal }) => terminal.includes('Nombre'))
  const startedAt = performance.now()
  await looksUntil(watch, ({ waits }) => waits)
  expect(performance.now() - startedAt).toBeGreaterThan(800)
})
