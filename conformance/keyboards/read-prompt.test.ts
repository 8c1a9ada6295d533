import { expect, it } from 'vitest'
import { readPrompt } from './read-prompt.ts'

it('reads the newest line with something on it, and those above', () => {
  expect(readPrompt('Bienvenido\nNombre: ')).toEqual({
    lines: ['Bienvenido', 'Nombre:'],
    line: 'Nombre:',
    isEchoing: false,
  })
  expect(readPrompt('Nombre:\n\n')).toEqual({ lines: ['Nombre:'], line: 'Nombre:', isEchoing: false })
  expect(readPrompt('')).toEqual({ lines: [], line: '', isEchoing: false })
})

it('leaves out what stood there when a line was typed, and its echo', () => {
  const terminal = 'IP: '
  const since = (text: string) => readPrompt(terminal + text, { terminal, line: 'localhost' }).lines
  expect(since('')).toEqual([])
  expect(since('local')).toEqual([])
  expect(since('localhost\r\n')).toEqual([])
  expect(since('localhost\r\nPuerto: ')).toEqual(['Puerto:'])
  expect(since('Puerto: ')).toEqual(['Puerto:'])
  expect(since('¡llegó luis!\r\nlocalhost\r\nPuerto: ')).toEqual(['¡llegó luis!', 'Puerto:'])
})

it('sees that a typed line is only half shown', () => {
  const isEchoing = (text: string) => readPrompt(text, { terminal: '', line: 'si' }).isEchoing
  expect(['', 's', 'si', 'si\r\n', 'sin'].map(isEchoing)).toEqual([false, true, true, false, false])
})

it('obeys carriage returns and leaves escapes out', () => {
  expect(readPrompt('50 %\r100 %\n\x1b[1;32mOpción\x1b[0m: ').lines).toEqual(['100 %', 'Opción:'])
})

it('goes on at the end of a terminal of which the middle was left out', () => {
  const tail = 'y'.repeat(300)
  const mark = { terminal: `inicio ${tail}`, line: 'a' }
  expect(readPrompt(`inicio\n[… 9 bytes …]\n${tail}Otra: `, mark).line).toBe('Otra:')
})
