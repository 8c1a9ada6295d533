import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { coverageSchema, coverageSchemaText } from './coverage-schema.ts'
import { sampleCoverage } from './fixtures/sample-coverage.ts'

const text = () => JSON.parse(JSON.stringify(sampleCoverage()))

test('the published JSON Schema is the one that is checked', async () => {
  await expect(coverageSchemaText()).toMatchFileSnapshot('coverage.schema.json')
})

test('a reader of JSON Schema takes what is written, and complains about what is not', () => {
  const schema = JSON.parse(readFileSync(new URL('coverage.schema.json', import.meta.url), 'utf8'))
  const isValid = new Ajv2020({ strict: true, formats: { 'date-time': true } }).compile(schema)
  expect(isValid(text()) || isValid.errors).toBe(true)

  const wrong = text()
  wrong.protocol.exercises[0].rows[0].cells[0].state = 'somewhere'
  expect(isValid(wrong)).toBe(false)
  expect(isValid.errors?.[0]?.instancePath).toBe('/protocol/exercises/0/rows/0/cells/0/state')
})

test('every row has a cell for every aspect', () => {
  const wrong = text()
  wrong.protocol.exercises[0].rows[0].cells.pop()
  expect(coverageSchema.safeParse(text()).success).toBe(true)
  expect(coverageSchema.safeParse(wrong).success).toBe(false)
})
