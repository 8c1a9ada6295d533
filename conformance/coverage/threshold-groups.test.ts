import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { exerciseIds } from '../runner/find-suites.ts'
import { thresholdGroups } from './threshold-groups.ts'

const groups = thresholdGroups(fileURLToPath(new URL('../..', import.meta.url)))

test('all codecs stand in one group, without modules that are only types', () => {
  const codecs = groups.find(({ id }) => id === 'codecs')?.paths ?? []
  expect(codecs).toContain('reference/wire/pickle/encode-pickle.ts')
  expect(codecs).toContain('reference/exercises/canvas/protocol.ts')
  expect(codecs.filter((path) => /golden|\.test\./.test(path))).toEqual([
    'reference/wire/pickle/golden/describe-value.ts',
  ])
})

test('each exercise has its server, with what that imports from its own folder and nothing of its client', async () => {
  const servers = groups.filter(({ id }) => id === 'server')
  expect(servers.map(({ exercise }) => exercise)).toEqual(await exerciseIds())
  const canvas = servers.find(({ exercise }) => exercise === 'canvas')?.paths ?? []
  expect(canvas).toContain('reference/exercises/canvas/server.ts')
  expect(canvas).toContain('reference/exercises/canvas/canvas-conversation.ts')
  expect(canvas).not.toContain('reference/exercises/canvas/client.ts')
  expect(canvas.every((path) => path.startsWith('reference/exercises/canvas/'))).toBe(true)
  const peer = servers.find(({ exercise }) => exercise === 'video-peer')?.paths ?? []
  expect(peer).toContain('reference/exercises/video-peer/provider.ts')
})
