import { expect, it } from 'vitest'
import { readKeyboardCommand } from './keyboard-command.ts'

it.each([
  ['pintar 12 3 red', { kind: 'paint', at: { x: 12, y: 3 }, colour: 'red' }],
  ['  PINTAR 0   49 Amarillo ', { kind: 'paint', at: { x: 0, y: 49 }, colour: 'yellow' }],
  ['paint 1 1 magenta', { kind: 'paint', at: { x: 1, y: 1 }, colour: 'magenta' }],
  ['ver', { kind: 'show' }],
  ['ayuda', { kind: 'help' }],
  ['cerrar', { kind: 'close' }],
  ['   ', { kind: 'nothing' }],
  ['borrar todo', { kind: 'mistake', mistake: 'unknown-command', given: 'borrar' }],
  ['pintar 1 2', { kind: 'mistake', mistake: 'paint-usage', given: '1 2' }],
  ['pintar 1 2 rojo azul', { kind: 'mistake', mistake: 'paint-usage', given: '1 2 rojo azul' }],
  ['pintar 50 2 rojo', { kind: 'mistake', mistake: 'bad-position', given: '50' }],
  ['pintar 5 -2 rojo', { kind: 'mistake', mistake: 'bad-position', given: '-2' }],
  ['pintar 5 dos rojo', { kind: 'mistake', mistake: 'bad-position', given: 'dos' }],
  ['pintar 5 2 toString', { kind: 'mistake', mistake: 'unknown-colour', given: 'toString' }],
])('reads «%s»', (line, command) => {
  expect(readKeyboardCommand(line)).toEqual(command)
})
