import { expect, it } from 'vitest'
import { yesOrNo } from './yes-or-no.ts'

it.each([
  ['¿Sobrescribir? (s/n): ', 's', 'n'],
  ['¿Sobrescribir? [SI/NO]', 'SI', 'NO'],
  ['¿Sobrescribir (sí/no)?', 'sí', 'no'],
  ['Overwrite? yes/no ', 'yes', 'no'],
  ['Overwrite? [y/N] ', 'y', 'N'],
  ['¿Reemplazar? (n/s) ', 's', 'n'],
  ["Escriba 'si' o 'no': ", 'si', 'no'],
  ['¿Sobrescribir? 1. Sí 2. No ', '1', '2'],
  ['¿Sobrescribir? 1) No 2) Sí ', '2', '1'],
  ['¿Sobrescribir? Sí (1) o no (0): ', '1', '0'],
  ['¿Sobrescribir? 1 = sí, 0 = no: ', '1', '0'],
  ['Replace it? (1/0)', '1', '0'],
  ['practica.pdf ya existe. ¿Desea reemplazarlo? ', 'si', 'no'],
  ['practica.pdf already exists. Replace it? ', 'yes', 'no'],
])('takes the form from %j', (line, yes, no) => {
  expect([yesOrNo('yes', [line]), yesOrNo('no', [line])]).toEqual([yes, no])
})

it('finds the form in the lines above the question, the nearest first', () => {
  const lines = ['¿Subir otro? (y/n)', 'El fichero ya existe. ¿Qué hago?', '1. Sobrescribir', '2. Cancelar', '> ']
  expect(yesOrNo('yes', lines.slice(1))).toBe('1')
  expect(yesOrNo('no', lines.slice(1))).toBe('2')
  expect(yesOrNo('yes', ['¿Subir otro? (y/n)', '¿Sobrescribir? (S/N)', '> '])).toBe('S')
})

it('takes the word that the question tells to write', () => {
  expect(yesOrNo('yes', ['Escribe SI para sobrescribir: '])).toBe('SI')
  expect(yesOrNo('yes', ['Press Y to replace it: '])).toBe('Y')
})

it('tries other usual forms when the first one was not understood', () => {
  const forms = [0, 1, 2, 3].map((attempt) => yesOrNo('yes', ['¿Sobrescribir?'], attempt))
  expect(forms).toEqual(['si', 's', 'sí', 'si'])
})
