import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { probeNamespaces } from '../box/probe-namespaces.ts'
import { guardedMarker } from './guard-against-kill.ts'

const killed = fileURLToPath(new URL('./fixtures/killed-while-launching.ts', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'zocalo-guard-test-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Ids of the living processes that have this word in their command line. */
function bearers(word: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandLine(pid).includes(word))
    .map(Number)
}

function commandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

/** Runs a process that launches a program and is killed in the middle of it. */
async function killAmid(mode: 'namespaces' | 'off', mark: string): Promise<void> {
  const run = promisify(execFile)(process.execPath, [killed, root, mark, mode], { timeout: 30_000 })
  await expect(run).rejects.toMatchObject({ signal: 'SIGKILL', killed: false, stderr: '' })
}

describe.concurrent('whoever is killed while a program starts', () => {
  test.skipIf(!probeNamespaces().possible)('leaves no half-made box behind', async ({ expect }) => {
    for (const turn of [1, 2, 3, 4, 5, 6]) {
      const mark = `marca-caja-${process.pid}-${turn}`
      await killAmid('namespaces', mark)
      await expect.poll(() => bearers(mark), { timeout: 15_000, interval: 20 }).toEqual([])
    }
  })

  test('leaves no program behind that has no box', async ({ expect }) => {
    const mark = `marca-libre-${process.pid}`
    await killAmid('off', mark)
    await expect.poll(() => bearers(mark), { timeout: 15_000, interval: 20 }).toEqual([])
  })
})

test('markers are of one family, and none is like another', () => {
  const [one, two] = [guardedMarker(), guardedMarker()]
  expect(one).not.toBe(two)
  expect(one.split('.')[0]).toBe(two.split('.')[0])
})
