import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseScenario } from './runner/parse-scenario.ts'
import { verbSchemas } from './runner/schema.ts'

it.each(['scenarios.md', 'escenarios.md'])('%s shows a scenario that is one, and names every verb', (name) => {
  const page = readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8')
  const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  expect(parseScenario(example, name)).toMatchObject({ ok: true })
  for (const verb of Object.keys(verbSchemas({ expectShape: {} }))) expect(page).toMatch(new RegExp(`\`${verb}[:\`]`))
})
