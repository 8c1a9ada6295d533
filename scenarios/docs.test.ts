import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseScenario } from './runner/parse-scenario.ts'
import { verbSchemas } from './runner/schema.ts'

it.each(['scenarios.md', 'escenarios.md'])('%s shows scenarios that are ones, and names every verb', (name) => {
  const page = readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8')
  const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, example]) => example as string)
  expect(examples).toHaveLength(3)
  for (const example of examples) expect(parseScenario(example, name)).toMatchObject({ ok: true })
  for (const verb of Object.keys(verbSchemas({ expectShape: {} }))) expect(page).toMatch(new RegExp(`\`${verb}[:\`]`))
})
