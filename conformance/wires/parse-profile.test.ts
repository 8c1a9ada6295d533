import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '../model/text.ts'
import { formatProblem } from '../yaml/problem.ts'
import { datagramVocabulary, uploadVocabulary } from './fixtures/upload-vocabulary.ts'
import { maxProfileBytes, parseProfile } from './parse-profile.ts'
import type { WireProfile } from './wire-profile.ts'

const vocabularies = [uploadVocabulary, datagramVocabulary]
const folder = new URL('./fixtures/mistakes/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

function problemsOf(text: string, file = 'x.yaml') {
  const parsed = parseProfile(text, file, vocabularies)
  return parsed.ok ? [] : parsed.problems
}

function words(text: string): string[] {
  return problemsOf(text).map((problem) => problem.text.en)
}

function shipped(name: string): WireProfile {
  const file = new URL(`./fixtures/wires/${name}.yaml`, import.meta.url)
  const parsed = parseProfile(readFileSync(file, 'utf8'), file.pathname, vocabularies)
  if (parsed.ok) return parsed.profile
  throw new Error(parsed.problems.map((problem) => formatProblem(problem, 'en')).join('\n'))
}

/** A profile with other lines than usual; an empty text leaves one out. */
function withLines(changes: Readonly<Record<string, string>>): string {
  const usual = {
    exercise: 'upload-tcp',
    title: 'x',
    framing: 'line',
    messages: '',
    offer: '"SUBIR {name} {size}"',
    accept: 'OK',
    ask: 'EXISTE',
    overwrite: 'SI',
    keep: '"NO"',
    content: '{ text: "{bytes}", framing: size }',
    receipt: 'RECIBIDO',
  }
  const top = ['exercise', 'title', 'framing', 'messages', 'ignore', 'repeat', 'keyboard']
  const lines = Object.entries({ ...usual, ...changes })
  const inner = lines.filter(([key, value]) => !top.includes(key) && value !== '')
  return [
    ...lines.filter(([key, value]) => top.includes(key) && value !== '').map(([key, value]) => `${key}: ${value}`),
    'messages:',
    ...inner.map(([key, value]) => `  ${key}: ${value}`),
    '',
  ].join('\n')
}

describe.each(languages)('mistakes in %s', (language) => {
  it.each(files)('%s', async (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8')
    const told = problemsOf(text, file).map((problem) => formatProblem(problem, language))
    expect(told).not.toEqual([])
    const expected = new URL(file.replace('.yaml', `.${language}.txt`), folder)
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(expected.pathname)
  })
})

it('reads a profile in lines', () => {
  const { name, title, framing, messages, keyboard, ignored, repeat, vocabulary } = shipped('canonical')
  expect({ name, title, framing, ignored, repeat }).toEqual({
    name: 'canonical',
    title: { es: 'El del enunciado', en: 'The one of the sheet' },
    framing: { kind: 'line' },
    ignored: [],
    repeat: undefined,
  })
  expect(vocabulary).toBe(uploadVocabulary)
  expect([...messages.keys()]).toEqual(Object.keys(uploadVocabulary.messages))
  expect(messages.get('offer')).toMatchObject([
    { kind: 'text', from: 'client', accepts: [], isOptional: false, framing: { kind: 'line' } },
  ])
  expect(messages.get('content')).toMatchObject([{ from: 'client', framing: { kind: 'size' } }])
  expect(messages.get('listing')?.map(({ kind, from }) => [kind, from])).toEqual([
    ['text', 'server'],
    ['each', 'server'],
    ['text', 'server'],
  ])
  expect(keyboard.get('upload')?.fill({ name: 'a b.txt' }).toString()).toBe('a b.txt')
})

it('reads a profile with lengths, acknowledgements and blocks', () => {
  const { framing, messages, ignored } = shipped('bloques')
  expect(framing).toEqual({ kind: 'length', field: { bytes: 4, order: 'little' } })
  expect(ignored).toEqual([/^bienvenid[oa]/u])
  expect(messages.has('refuse')).toBe(false)
  expect(messages.get('offer')).toMatchObject([
    { from: 'client' },
    { from: 'server', isOptional: true, accepts: [/(?:)/u] },
    { from: 'client' },
  ])
  expect(messages.get('content')).toMatchObject([
    { kind: 'blocks', from: 'client', blockBytes: 1024, hasEmptyBlock: true, ack: { accepts: [] } },
    { kind: 'text', from: 'client' },
  ])
  expect(messages.get('accept')).toMatchObject([{ accepts: [/^ok/u, /^listo/u] }])
})

it('reads a profile without marks, in which only the content has one', () => {
  const { framing, messages } = shipped('marca')
  expect(framing).toEqual({ kind: 'raw' })
  expect(messages.get('content')).toMatchObject([{ framing: { kind: 'marker', marker: Buffer.from('<EOF>') } }])
})

it('takes the size from an earlier text of the same message or of one before it', () => {
  expect(words(withLines({}))).toEqual([])
  expect(words(withLines({ offer: '"SUBIR {name}"' }))).toEqual(['No text before this one says the size.'])
  expect(words(withLines({ offer: '"{name}"', content: '["{size}", { text: "{bytes}", framing: size }]' }))).toEqual([])
  expect(words(withLines({ offer: '"{name}"', receipt: '"OK {size}"' }))).toHaveLength(1)
})

it('knows when the last block came', () => {
  const blocks = '{ blocks: { text: "{bytes}", bytes: 9, framing: { length: 2 } } }'
  expect(words(withLines({ content: blocks }))).toEqual([])
  expect(words(withLines({ offer: '"{name}"', content: blocks }))).toEqual([
    expect.stringMatching(/^Nothing says which block is the last one/),
  ])
  expect(words(withLines({ offer: '"{name}"', content: `[${blocks}, FIN]` }))).toEqual([])
})

it('leaves escapes of a pattern alone when it looks for capital letters', () => {
  const match = (pattern: string) => words(withLines({ accept: `{ text: OK, match: '${pattern}' }` }))
  expect(match('^\\S+ \\p{Lu}\\u{1F600}\\u00AA$')).toEqual([])
  expect(match('^OK')).toEqual([expect.stringMatching(/^What comes is compared in small letters/)])
  expect(match('año')).toHaveLength(1)
  expect(match('\\q')).toEqual(['This is no regular expression that can be used here.'])
})

it('says that an empty or a large file is one', () => {
  expect(words('')).toEqual(['The file is empty: a wire profile begins with “exercise: …”.'])
  expect(words(`# ${'ñ'.repeat(maxProfileBytes / 2)}`)).toEqual([
    'The file is larger than 262,144 bytes, the most that is read.',
  ])
})

it('takes the names of built-in members for names like any other', () => {
  const text = withLines({ constructor: 'x', toString: 'x' })
  expect(words(text)).toEqual([
    expect.stringMatching(/no message “constructor”/),
    expect.stringMatching(/no message “toString”/),
  ])
  expect(words(withLines({ keyboard: '{ __proto__: x }' }))).toEqual([expect.stringMatching(/no wish “__proto__”/)])
})
