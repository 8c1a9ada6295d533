import { expect, it } from 'vitest'
import { launchProgram } from '../subject/launch-program.ts'
import { pythonFolder } from '../subject/python-folder.ts'
import { watchIdleness } from './watch-idleness.ts'

const ready = 'print("listo", flush=True)\n'

it.each([
  ['waits for ever', 'import time\nREADY\ntime.sleep(600)\n', 'calm'],
  ['looks for news a hundred times a second', 'import time\nREADY\nwhile True: time.sleep(0.01)\n', 'calm'],
  ['spins', 'READY\nwhile True: pass\n', 'spins'],
  [
    'spins in one of its threads',
    'import threading, time\ndef spin():\n    while True: pass\nthreading.Thread(target=spin, daemon=True).start()\nREADY\ntime.sleep(600)\n',
    'spins',
  ],
  ['ends', 'READY\n', 'ended'],
])('sees a program that %s', async (_, source, kind) => {
  await using home = await pythonFolder({ 'p.py': source.replace('READY\n', ready) })
  await using program = await launchProgram({ command: 'python3 p.py', folder: home.folder })
  expect(await program.waitForTerminal((text) => text.includes('listo'), 10_000)).toBe(true)
  expect((await watchIdleness(program)).kind).toBe(kind)
})

it('says how much of a processor a spinning program wanted, also when it must share one', async () => {
  await using home = await pythonFolder({
    'p.py': `import os\nfor _ in range(3): os.fork()\n${ready}while True: pass\n`,
  })
  await using program = await launchProgram({ command: 'python3 p.py', folder: home.folder })
  expect(await program.waitForTerminal((text) => text.includes('listo'), 10_000)).toBe(true)
  const { kind, share, watchedMs } = await watchIdleness(program)
  expect(kind).toBe('spins')
  expect(share).toBeGreaterThan(0.8)
  expect(watchedMs).toBeGreaterThan(1000)
})
