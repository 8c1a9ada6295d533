import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { launchProgram } from '../subject/launch-program.ts'
import { watchIdleness } from './watch-idleness.ts'

const launch = (source: string) => launchProgram({ command: `python3 -c "${source}"`, folder: tmpdir() })
const patientMs = 10_000

it('calls a program calm that waits for news, also one that looks for them often', async () => {
  await using waiting = await launch('print(1); input()')
  expect(await waiting.waitForTerminal((text) => text.includes('1'), patientMs)).toBe(true)
  await using looking = await launch('import time; print(1)\nwhile True: time.sleep(0.1)')
  expect(await looking.waitForTerminal((text) => text.includes('1'), patientMs)).toBe(true)
  const seen = await Promise.all([waiting, looking].map(watchIdleness))
  expect(seen.map(({ kind }) => kind)).toEqual(['calm', 'calm'])
})

it('finds a program that spins, also in a second thread', async () => {
  await using program = await launch(
    'import threading\ndef spin():\n  while True: pass\nthreading.Thread(target=spin, daemon=True).start()\nprint(1)\ninput()',
  )
  expect(await program.waitForTerminal((text) => text.includes('1'), patientMs)).toBe(true)
  const { kind, share, watchedMs } = await watchIdleness(program)
  expect(kind).toBe('spins')
  expect(share).toBeGreaterThan(0.7)
  expect(share).toBeLessThanOrEqual(1)
  expect(watchedMs).toBeGreaterThan(1000)
})

it('does not accuse a program that has ended', async () => {
  await using program = await launch('pass')
  expect(await program.waitForExit(patientMs)).toMatchObject({ code: 0 })
  expect((await watchIdleness(program)).kind).toBe('ended')
})
