import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { fuzzCases } from '../../../fuzz/fuzz-cases.ts'
import { textProblems } from '../../model/fixtures/text-problems.ts'
import { textsIn } from '../../model/fixtures/texts-in.ts'
import { findMutants } from '../../mutants/find-mutants.ts'
import { exerciseIds, loadSuite } from '../../runner/find-suites.ts'

const library = fileURLToPath(new URL('../../../scenarios/library/', import.meta.url))

it.each(await exerciseIds())('says well in both languages all that %s can say before it runs', async (exercise) => {
  const suite = await loadSuite(exercise)
  const properties = await fuzzCases(exercise)
  const mutants = (await Promise.all(['servers', 'clients'].map((role) => findMutants(`${exercise}/${role}`)))).flat()
  const texts = textsIn({ suite, properties, mutants })
  // each of these has at least one text: a purpose, a sentence, a title with explanation and advice, a mistake
  const { requirements, serverCases, clientCases, diagnoses } = suite
  const speaking = [requirements, serverCases, clientCases, properties, mutants, diagnoses, diagnoses, diagnoses]
  expect(texts.length).toBeGreaterThan(speaking.flat().length)
  expect(texts.flatMap(({ path, text, kind }) => textProblems(path, text, kind))).toEqual([])
})

it('says well in both languages what the scenarios are about', async () => {
  const files: string[] = []
  const silent: string[] = []
  const problems: string[] = []
  for await (const file of glob('**/*.yaml', { cwd: library })) {
    files.push(file)
    const texts = textsIn(parse(await readFile(join(library, file), 'utf8')), file)
    if (!['title', 'purpose'].every((part) => texts.some(({ path }) => path === `${file} ${part}`))) silent.push(file)
    problems.push(...texts.flatMap(({ path, text, kind }) => textProblems(path, text, kind)))
  }
  expect(files.length).toBeGreaterThan(60)
  expect(silent).toEqual([])
  expect(problems).toEqual([])
})
