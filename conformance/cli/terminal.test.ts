import { expect, test } from 'vitest'
import { startOnTerminal } from './fixtures/cli-run.ts'
import { openWorkshop, reportIn, server } from './fixtures/workshop.ts'

const { judge, folder, temporary, start } = openWorkshop()
const command = ['conformance', ...server('servidor_hilos.py'), '--only', 'canvas/new/*', '--seed', '1']
const onTerminal = async (env: Readonly<Record<string, string>>) => {
  await using running = startOnTerminal([...command, '--report', folder()], { env: { TMPDIR: temporary, ...env } })
  return await running.ended
}
const escapes = (text: string) => [...new Set(text.match(/\u001b\[[\d;]*[A-Za-z]/g) ?? [])]
const drawn = /\r\u001b\[2K([^\r\n]*)/g

test.concurrent('on a terminal one line renews itself, and the verdict has its colour', async () => {
  const { exitCode, stdout } = await onTerminal({})
  expect(exitCode).toBe(0)
  const lines = [...stdout.matchAll(drawn)].map(([, line]) => line ?? '')
  expect(lines.length).toBeGreaterThan(4)
  expect(lines.some((line) => /^[0-4]\/4 .*canvas\/new\//.test(line))).toBe(true)
  for (const line of lines.filter((each) => each.includes('/4 '))) expect(line.length).toBeLessThan(80)
  expect(lines.at(-1)).toBe('')
  expect(stdout).not.toContain('✓ Pasa  canvas')
  expect(escapes(stdout).length).toBeGreaterThan(1)
  expect(stdout).toMatch(/\u001b\[1m\u001b\[32m✓ Cumple/)
})

test.concurrent('NO_COLOR is respected: the line still renews itself', async () => {
  const { stdout } = await onTerminal({ NO_COLOR: '1' })
  expect(escapes(stdout)).toEqual(['\u001b[2K'])
  expect(stdout).toContain('✓ Cumple')
})

test.concurrent('in a pipe every case is one quiet line without an escape', async () => {
  const { stdout } = await judge(command)
  expect(stdout).not.toMatch(/[\r\u001b]/)
  expect(stdout.match(/^✓ Pasa {2}canvas\/new\/[a-z-]+$/gm)).toHaveLength(4)
})

test.concurrent('who stops reading does not break the run: the report is written, 0', async () => {
  const reports = folder()
  await using running = start([...command, '--report', reports])
  running.stopReading()
  expect((await running.ended).exitCode).toBe(0)
  expect(reportIn(reports).verdict).toBe('pass')
})
