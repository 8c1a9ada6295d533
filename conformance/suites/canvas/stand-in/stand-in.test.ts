import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('test_stand_in.py', import.meta.url))

test('the stand-in for the PyQt window passes its own tests in Python', { timeout: 120_000 }, () => {
  const { status, error, stdout, stderr } = spawnSync('python3', ['-B', script], { encoding: 'utf8', timeout: 110_000 })
  expect(error).toBeUndefined()
  expect(status, `${stdout}\n${stderr}`).toBe(0)
  expect(stderr).toMatch(/Ran [1-9]\d* tests? in/)
})
