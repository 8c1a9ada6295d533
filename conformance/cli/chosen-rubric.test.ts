import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { rubricJsonSchema } from '../rubric/rubric-shape.ts'
import { chosenRubric } from './chosen-rubric.ts'
import { projectFolder } from './fixtures/cli-run.ts'

const pages = ['docs/rubric.md', 'docs/rubrica.md'].map((page) => readFileSync(join(projectFolder, page), 'utf8'))
const blocks = (page: string) =>
  [...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, kind, text]) => ({ kind, text }))

test.each(globSync('examples/rubrics/*.yaml', { cwd: projectFolder }))('%s fits its exercise', async (file) => {
  expect((await chosenRubric(join(projectFolder, file))).name).toMatch(/^Entrega/)
})

describe.each(pages)('a page about rubrics', (page) => {
  test('shows rubrics that are ones', async () => {
    const examples = blocks(page).filter(({ kind }) => kind === 'yaml')
    expect(examples).not.toEqual([])
    const folder = mkdtempSync(join(tmpdir(), 'zocalo-rubric-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    for (const { text = '' } of examples) {
      writeFileSync(join(folder, 'rubric.yaml'), text)
      expect((await chosenRubric(join(folder, 'rubric.yaml'))).exercise).toBe('upload-tcp')
    }
  })

  test('names every key', () => {
    const { properties } = rubricJsonSchema() as { readonly properties: object }
    for (const key of [...Object.keys(properties), 'weight', 'level', 'visibility', 'after_due_date'])
      expect(page).toContain(`\`${key}\``)
  })
})

test('both pages show the same examples', () => {
  expect(blocks(pages[1] ?? '')).toEqual(blocks(pages[0] ?? ''))
})
