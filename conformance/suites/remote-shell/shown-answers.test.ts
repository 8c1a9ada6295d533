import { expect, it } from 'vitest'
import { isSameAnswer, shownAnswers } from './shown-answers.ts'

const typed = (...prompts: readonly (string | undefined)[]) =>
  prompts.map((prompt) => ({ line: 'ls', atMs: 0, prompt }))

it.each([
  ['prompts', 'Hola\n> a.txt\n> OK\n> ', typed('>', '>'), ['a.txt', 'OK']],
  ['an answer that is missing', '> > OK\n> ', typed('>', '>'), ['', 'OK']],
  ['no prompt', 'a.txt\nOK\n', typed(undefined, undefined), undefined],
  ['answers that were taken for prompts', 'OK\nOK\n', typed('Conectado', 'OK'), undefined],
  ['a last answer that did not come', '> OK\n> ', typed('>', '>', '>'), undefined],
])('tells answers apart by %s', (_what, terminal, lines, answers) =>
  expect(shownAnswers({ terminal, typed: lines })).toEqual(answers),
)

it('compares answers without the names in them', () => {
  expect(isSameAnswer('Borrado uno.txt', 'borrado  dos.txt', ['uno.txt', 'dos.txt'])).toBe(true)
  expect(isSameAnswer('Borrado uno.txt', 'No existe dos.txt', ['uno.txt', 'dos.txt'])).toBe(false)
})
