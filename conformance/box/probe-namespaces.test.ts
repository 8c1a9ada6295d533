import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findTool } from './find-tool.ts'
import { probeNamespaces } from './probe-namespaces.ts'

const folder = mkdtempSync(join(tmpdir(), 'zocalo-probe-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A PATH on which only these programs stand, some of them under another name. */
function pathWith(programs: Readonly<Record<string, string>>): string {
  const place = mkdtempSync(join(folder, 'path-'))
  for (const [name, target] of Object.entries(programs)) symlinkSync(findTool(target) ?? '', join(place, name))
  return place
}

const all = { unshare: 'unshare', nsenter: 'nsenter', mount: 'mount', sh: 'sh', python3: 'python3' }

test('names the missing programs and how to install them', () => {
  expect(probeNamespaces(pathWith({ ...all, nsenter: 'true' }))).toEqual({
    possible: false,
    why: { id: 'tools-missing', values: { tools: 'bwrap', packages: 'bubblewrap' } },
  })
  expect(probeNamespaces(pathWith({ python3: 'true' }))).toEqual({
    possible: false,
    why: {
      id: 'tools-missing',
      values: { tools: 'bwrap, unshare, nsenter, mount', packages: 'bubblewrap util-linux mount' },
    },
  })
})

test('is not possible elsewhere than on Linux', () => {
  expect(probeNamespaces(undefined, 'darwin')).toEqual({ possible: false, why: { id: 'not-linux', values: {} } })
})

test('believes what it tried, not what is installed', () => {
  const path = pathWith({ ...all, unshare: 'false', bwrap: 'true' })
  const probe = probeNamespaces(path)
  expect(probe.possible).toBe(false)
  expect(!probe.possible && ['kernel-forbids', 'users-forbidden']).toContain(!probe.possible && probe.why.id)
})
