import { expect, it } from 'vitest'
import { wordsOn } from './said-words.ts'

it('finds words in any case and spelling of accents, and no digits or punctuation', () => {
  expect([...wordsOn('\n1. Listar archivos\nElija: 2\n- AÑO nuevo.txt')]).toEqual([
    'listar',
    'archivos',
    'elija',
    'año',
    'nuevo',
    'txt',
  ])
  expect(wordsOn('cancio\u0301n')).toEqual(wordsOn('Canción'))
})

it('takes a sign for a word, so that a client may say it with one', () => {
  expect([...wordsOn('> ❌ 404')]).toEqual(['❌'])
})

it('finds nothing in what says nothing', () => {
  expect(wordsOn(' \n 3 > ...').size).toBe(0)
})
