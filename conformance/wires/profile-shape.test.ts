import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { profileJsonSchema } from './profile-shape.ts'

const published = new URL('./wire-profile.schema.json', import.meta.url).pathname

it('is published as it is checked', async () => {
  expect(existsSync(published)).toBe(true)
  await expect(`${JSON.stringify(profileJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(published)
})
