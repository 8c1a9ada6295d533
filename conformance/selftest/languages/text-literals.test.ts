import { expect, it } from 'vitest'
import { textLiterals } from './text-literals.ts'

it('finds the texts of a source file, with examples in their holes', () => {
  const source = [
    'const rule: Rule = {',
    "  title: { es: 'Sí', en: 'Yes' },",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source that is read has a hole
    '  advice: { es: `Usa ${word}.`, en: "Use " + "it." },',
    '  say: (n: number) => (n === 1 ? tell({ es: n > 2 ? "a" : "b", en: n > 2 ? "c" : "d" }) : undefined),',
    '}',
  ].join('\n')
  expect(textLiterals(source)).toEqual([
    { line: 2, text: { es: 'Sí', en: 'Yes' }, kind: 'phrase' },
    { line: 3, text: { es: 'Usa Ñ7.', en: 'Use it.' }, kind: 'sentence' },
    { line: 4, text: { es: 'a', en: 'c' }, kind: 'phrase' },
    { line: 4, text: { es: 'b', en: 'd' }, kind: 'phrase' },
  ])
})

it('passes over words that stand elsewhere, and over objects with more than two languages', () => {
  expect(
    textLiterals('const a = { es: spanish, en: english }, b = { es, en }, c = { es: "a", en: "b", fr: "c" }'),
  ).toEqual([])
})
