import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { datagramVocabulary, uploadVocabulary } from './fixtures/upload-vocabulary.ts'
import { parseProfile } from './parse-profile.ts'
import { blocksSchema, eachSchema, headSchema, namedTextFramingSchema, textSchema } from './profile-shape.ts'
import { fieldNames } from './vocabulary.ts'

const pages = ['wire-profiles.md', 'perfiles.md'].map((name) => ({
  name,
  text: readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8'),
}))

it.each(pages)('$name shows profiles that are ones', ({ name, text }) => {
  const examples = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, example = '']) => example)
  expect(examples).toHaveLength(2)
  for (const example of examples)
    expect(parseProfile(example, name, [uploadVocabulary, datagramVocabulary])).toMatchObject({ ok: true })
})

it.each(pages)('$name names every key, every value and every framing', ({ text }) => {
  const shapes = [headSchema, textSchema, blocksSchema, eachSchema].flatMap(({ shape }) => Object.keys(shape))
  const framings = [...namedTextFramingSchema.options, 'length', 'marker']
  for (const word of [...shapes, ...framings, ...fieldNames])
    expect(text).toMatch(new RegExp(`\`[^\`\n]*\\b${word}\\b`))
  for (const framing of framings)
    expect(text).toMatch(new RegExp(`^\\| \`${framing}\` \\|.*framing: .*${framing}`, 'm'))
})

it('shows the same profiles and commands on both pages', () => {
  const blocks = pages.map(({ text }) => [...text.matchAll(/```\w+\n[\s\S]*?```/g)].map(([block]) => block))
  expect(blocks[1]).toEqual(blocks[0])
})
