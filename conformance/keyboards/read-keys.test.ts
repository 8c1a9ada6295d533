import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages } from '../model/text.ts'
import { formatProblem } from '../yaml/problem.ts'
import type { Keymap } from './keymap.ts'
import { keysJsonSchema } from './keys-shape.ts'
import { mergeKeymap } from './merge-keymap.ts'
import { type KeyedExercise, type Keys, maxKeysBytes, parseKeys, readKeys } from './read-keys.ts'

const exercises: readonly KeyedExercise[] = [
  { exercise: 'storage', client: ['list', 'download', 'leave'], server: [] },
  { exercise: 'upload-tcp', client: ['send'], server: ['answer'] },
]
const folder = new URL('./fixtures/mistakes/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
const published = new URL('./keys.schema.json', import.meta.url).pathname
const pages = ['keys.md', 'teclado.md'].map((name) => ({
  name,
  text: readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8'),
}))

function parsed(text: string): Keys {
  const read = parseKeys(text, 'x.yaml', exercises)
  if (read.ok) return read.keys
  throw new Error(read.problems.map((problem) => formatProblem(problem, 'en')).join('\n'))
}

const inClient = (lines: string) => parsed(`exercise: storage\nclient: { ${lines} }\n`).client

describe.each(languages)('mistakes in %s', (language) => {
  it.each(files)('%s', async (file) => {
    const read = parseKeys(readFileSync(new URL(file, folder), 'utf8'), file, exercises)
    const told = read.ok ? [] : read.problems.map((problem) => formatProblem(problem, language))
    expect(told).not.toEqual([])
    const expected = new URL(file.replace('.yaml', `.${language}.txt`), folder)
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(expected.pathname)
  })
})

describe.each(pages)('$name', ({ name, text }) => {
  const examples = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, example = '']) => example)

  it('shows keys files that are ones', () => {
    expect(examples).not.toEqual([])
    for (const example of examples) expect(parseKeys(example, name, exercises)).toMatchObject({ ok: true })
  })

  it('names every key', () => {
    const words = JSON.stringify(keysJsonSchema()).matchAll(/"(\w+)":\{/g)
    const keys = new Set([...words].map(([, word = '']) => word))
    const ofJsonSchema = ['properties', 'items', 'additionalProperties', 'propertyNames', 'definitions']
    for (const key of keys) if (!ofJsonSchema.includes(key) && !key.startsWith('__')) expect(text).toContain(key)
  })
})

it('shows the same examples on both pages', () => {
  const blocks = pages.map(({ text }) => [...text.matchAll(/```\w+\n[\s\S]*?```/g)].map(([block]) => block))
  expect(blocks[1]).toEqual(blocks[0])
})

it('reads acts and answers', () => {
  const keys = parsed(
    `
exercise: storage
client:
  acts:
    download: [{ when: "elige una Opción", type: "2" }, { when: ["nombre", "/fich(ero)?$/"], type: "{file}", optional: true }]
    list: [{ menu: list, type: ls }, { answer: "{overwrite}" }]
    leave: [{ endOfInput: true }]
server:
  answers: [{ when: "¿(S/N)?", answer: no, times: 2 }]
`.replace('answer: no', 'answer: "no"'),
  )
  expect(keys).toEqual({
    exercise: 'storage',
    client: {
      acts: {
        download: [
          { when: [/elige\s+una\s+opcion/u], type: '2' },
          { when: [/nombre/u, /fich(ero)?$/u], type: '{file}', optional: true },
        ],
        list: [{ menu: 'list', type: 'ls' }, { answer: '{overwrite}' }],
        leave: [{ endOfInput: true }],
      },
      answers: [],
    },
    server: { acts: {}, answers: [{ when: [/¿\(s\/n\)\?/u], answer: 'no', times: 2 }] },
  })
})

it('types an empty line, which is the enter key', () => {
  expect(inClient('acts: { leave: [{ type: "" }] }').acts['leave']).toEqual([{ type: '' }])
})

it('overrides the keymap act by act, and answers before it', () => {
  const base: Keymap = {
    standing: [{ when: [/puerto/u], type: '{port}' }],
    acts: { list: [{ menu: 'list' }], leave: [{ menu: 'leave' }] },
  }
  const merged = mergeKeymap(base, inClient('acts: { leave: [{ type: "9" }] }, answers: [{ when: puerto, type: "1" }]'))
  expect(merged.acts).toEqual({ list: [{ menu: 'list' }], leave: [{ type: '9' }] })
  expect(merged.standing.map((answer) => 'type' in answer && answer.type)).toEqual(['1', '{port}'])
})

it('is published as it is checked', async () => {
  expect(existsSync(published)).toBe(true)
  await expect(`${JSON.stringify(keysJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(published)
})

it('reads files, of which never more than the limit', async () => {
  const missing = await readKeys(join(folder.pathname, 'nope.yaml'), exercises)
  expect(missing).toMatchObject({ ok: false, problems: [{ text: { en: 'There is no such file or folder.' } }] })
  expect(await readKeys(join(folder.pathname, 'acts.yaml'), exercises)).toMatchObject({ ok: false })
  const long = parseKeys(`#${'x'.repeat(maxKeysBytes)}`, 'x.yaml', exercises)
  expect(long).toMatchObject({ problems: [{ text: { en: expect.stringContaining('larger') } }] })
})
