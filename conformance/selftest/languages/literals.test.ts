import { glob, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { textProblems } from '../../model/fixtures/text-problems.ts'
import { textLiterals } from './text-literals.ts'

const house = fileURLToPath(new URL('../../../', import.meta.url))
/** Holes and words of the wire: the same in both languages. */
const isCode = /^(?:[\s/().]|Ñ7)+$|^(?:JSON|bytes)$/
const rooms = '{reference,conformance,scenarios,fuzz,reports,coverage}'

/** What has sentences for people and is no test. */
async function sources(pattern: string): Promise<string[]> {
  const files: string[] = []
  for await (const file of glob(`${rooms}/${pattern}`, { cwd: house })) files.push(file)
  return files.filter((file) => !/\.test\.tsx?$|\/fixtures\//.test(file))
}

it('says well in both languages what stands in the source files', async () => {
  const problems: string[] = []
  let count = 0
  for (const file of await sources('**/*.{ts,tsx}')) {
    const literals = textLiterals(await readFile(join(house, file), 'utf8'), file.endsWith('x') ? 'tsx' : 'ts')
    count += literals.length
    for (const { line, text, kind } of literals) {
      problems.push(...textProblems(`${file}:${line}`, text, kind))
      if (text.es === text.en && !isCode.test(text.es)) problems.push(`${file}:${line}: the same in both: ${text.es}`)
    }
  }
  expect(count).toBeGreaterThan(1_500)
  expect(problems).toEqual([])
})

it('has a test for every catalogue that says its messages with values', async () => {
  const catalogues = (await sources('**/words/es.ts')).map(dirname)
  const untested: string[] = []
  for (const room of catalogues) {
    const test = await readFile(join(house, room, 'words.test.ts'), 'utf8').catch(() => '')
    if (!/catalogueProblems\(\s*\{ es, en \}/.test(test)) untested.push(room)
  }
  expect(catalogues.length).toBeGreaterThan(35)
  expect(untested).toEqual([])
})
