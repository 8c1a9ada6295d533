import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '../model/text.ts'
import { formatProblem } from '../yaml/problem.ts'
import { smallExercises } from './fixtures/exercises.ts'
import { maxRubricBytes, parseRubric, readRubric } from './read-rubric.ts'
import { rubricJsonSchema } from './rubric-shape.ts'

const folder = new URL('./fixtures/mistakes/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
const published = new URL('./rubric.schema.json', import.meta.url).pathname

describe.each(languages)('mistakes in %s', (language) => {
  it.each(files)('%s', async (file) => {
    const read = await parseRubric(readFileSync(new URL(file, folder), 'utf8'), file, smallExercises)
    const told = read.ok ? [] : read.problems.map((problem) => formatProblem(problem, language))
    expect(told).not.toEqual([])
    const expected = new URL(file.replace('.yaml', `.${language}.txt`), folder)
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(expected.pathname)
  })
})

it('reads a rubric whole, with the usual weights of what it does not name', async () => {
  const text = `
exercise: example
name: Entrega 1
points: 7
weights: { should: 0.5 }
requirements: { EX-1: { weight: 3, level: should, visibility: hidden } }
cases: { "example/*": { visibility: hidden }, "example/cut/*": { visibility: visible } }
`
  expect(await parseRubric(text, 'x.yaml', smallExercises)).toMatchObject({
    ok: true,
    rubric: {
      exercise: 'example',
      name: 'Entrega 1',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      points: 7,
      weights: { must: 1, should: 0.5, may: 0 },
      requirements: { 'EX-1': { weight: 3, level: 'should', visibility: 'hidden' } },
      cases: [
        { pattern: 'example/*', visibility: 'hidden' },
        { pattern: 'example/cut/*', visibility: 'visible' },
      ],
    },
  })
})

it('is published as it is checked', async () => {
  expect(existsSync(published)).toBe(true)
  await expect(`${JSON.stringify(rubricJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(published)
})

it('reads files, of which never more than the limit', async () => {
  const missing = await readRubric(`${folder.pathname}nope.yaml`, smallExercises)
  expect(missing).toMatchObject({ ok: false, problems: [{ text: { en: 'There is no such file or folder.' } }] })
  const long = await parseRubric(`#${'x'.repeat(maxRubricBytes)}`, 'x.yaml', smallExercises)
  expect(long).toMatchObject({ problems: [{ text: { en: expect.stringContaining('larger') } }] })
})
