import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { exercises } from './exercises.ts'
import { scenarioJsonSchema, scenarioSchema } from './schema.ts'
import { selectScenarios } from './select-scenarios.ts'

const published = new URL('../scenario.schema.json', import.meta.url).pathname

it('is published as it is checked', async () => {
  expect(existsSync(published)).toBe(true)
  await expect(`${JSON.stringify(scenarioJsonSchema(exercises.values()), null, 2)}\n`).toMatchFileSnapshot(published)
})

it('finds the exercises by reading their folder', () => {
  expect([...exercises.keys()]).toEqual([
    'canvas',
    'chat-tcp',
    'chat-udp',
    'echo-tcp',
    'echo-udp',
    'four-parts',
    'helpdesk',
    'image',
    'remote-shell',
    'reverse',
    'simple-ftp',
    'storage',
    'upload-tcp',
    'upload-udp',
    'video-index',
    'video-peer',
  ])
})

it('accepts the whole library, and our checks agree with it', async () => {
  const { sources, problems } = await selectScenarios([new URL('../library', import.meta.url).pathname])
  expect(problems).toEqual([])
  for (const { scenario } of sources) {
    const schema = scenarioSchema(exercises.get(scenario.exercise) as never, scenario.role)
    expect(schema.safeParse(scenario).success).toBe(true)
    expect(schema.safeParse({ ...scenario, steps: [{ sned: 1 }] }).success).toBe(false)
  }
})
