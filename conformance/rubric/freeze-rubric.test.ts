import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { smallExercise, smallExercises } from './fixtures/exercises.ts'
import { freezeRubric, frozenFile, withFrozen } from './freeze-rubric.ts'
import { readRubric } from './read-rubric.ts'

const text = `
exercise: example
name: Entrega
requirements: { EX-1: { level: should, weight: 2 } }
`

async function rubricFile() {
  const folder = mkdtempSync(join(tmpdir(), 'zocalo-rubric-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'rubric.yaml')
  writeFileSync(file, text)
  return { file, read: () => readKnown(file) }
}

async function readKnown(file: string) {
  const read = await readRubric(file, smallExercises)
  if (!read.ok) throw new Error('the rubric is a good one')
  return read.rubric
}

test('what is judged today is written beside the rubric, and read back', async () => {
  const { file, read } = await rubricFile()
  const rubric = await read()
  expect(await withFrozen(file, rubric, smallExercise)).toEqual({ rubric })
  expect(await freezeRubric(file, rubric, smallExercise, '0.1.0')).toMatchObject({
    es: `Congelado en ${file}.lock: 3 requisitos y 4 casos.`,
  })
  const frozen = {
    tool: '0.1.0',
    rubric: rubric.sha256,
    requirements: {
      'EX-1': { level: 'should', weight: 2 },
      'EX-2': { level: 'must', weight: 1 },
      'EX-10': { level: 'should', weight: 0 },
    },
    cases: {
      'example/store/first': 'should',
      'example/store/kind': 'may',
      'example/cut/any-byte': 'must',
      'example/cut/careful': 'should',
    },
  }
  expect(JSON.parse(readFileSync(frozenFile(file), 'utf8'))).toEqual(frozen)
  expect(await withFrozen(file, rubric, smallExercise)).toEqual({ rubric: { ...rubric, frozen } })
  const later = { ...smallExercise, requirements: smallExercise.requirements.filter(({ id }) => id !== 'EX-2') }
  expect(await withFrozen(file, rubric, later)).toMatchObject({ rubric: { gone: ['EX-2'] } })
})

test('a rubric that changed after it was frozen gives no points', async () => {
  const { file, read } = await rubricFile()
  await freezeRubric(file, await read(), smallExercise, '0.1.0')
  appendFileSync(file, '# one comment more\n')
  expect(await withFrozen(file, await read(), smallExercise)).toMatchObject({
    problem: { en: expect.stringContaining('not the one that was frozen') },
  })
})

test.each(['{', '{}', '[]', '{"tool":"1","rubric":"","requirements":{"EX-1":{"level":"x","weight":1}},"cases":{}}'])(
  'what is not the file that we wrote is told: %s',
  async (content) => {
    const { file, read } = await rubricFile()
    writeFileSync(frozenFile(file), content)
    expect(await withFrozen(file, await read(), smallExercise)).toMatchObject({
      problem: { en: expect.stringContaining('cannot be read') },
    })
  },
)
