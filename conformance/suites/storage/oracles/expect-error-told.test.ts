import { expect, it } from 'vitest'
import { seenProgram } from '../../../pair/oracles/fixtures/seen-program.ts'
import { expectErrorTold } from './expect-error-told.ts'

const menu = '1. Listar\nElija una opción: '
const typed = [
  { line: '2', atMs: 1, prompt: 'Elija una opción:' },
  { line: 'nada.txt', atMs: 2, prompt: 'Nombre:' },
  { line: '1', atMs: 3, prompt: 'Elija una opción:' },
]

it('hears what is said between the name and the next question', () => {
  const client = seenProgram({ typed, terminal: `${menu}Nombre: Error: no está\n${menu}hola.txt\n` })
  expect(() => expectErrorTold(client, 'nada.txt')).not.toThrow()
})

it('does not take what is said later for it', () => {
  const client = seenProgram({ typed, terminal: `${menu}Nombre: \n${menu}no-hay-nada.txt\nError\n` })
  expect(() => expectErrorTold(client, 'nada.txt')).toThrow(/did not say/)
})
