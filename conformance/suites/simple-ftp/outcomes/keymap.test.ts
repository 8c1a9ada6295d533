import { describe, expect, it } from 'vitest'
import { chooseKeys } from '../../../keyboards/choose-keys.ts'
import { keymap } from './keymap.ts'

const menu = '1) Listar\n2) Descargar\n3) Subir\n4) Salir\n'
const help = 'Comandos: listar, descargar <nombre>, subir <nombre>, salir\n'

/** What is typed at each of these questions in turn. */
function typedAt(act: 'download' | 'list' | 'upload', screens: readonly string[]): (string | undefined)[] {
  const steps = (keymap.acts[act] ?? []).map((step, index) => ({ act: { act }, actIndex: 0, step, index }))
  let from = 0
  return screens.map((screen) => {
    const lines = screen
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const keys = chooseKeys({
      prompt: { lines, line: lines.at(-1) ?? '', isEchoing: false },
      screen: () => screens.join('\n').split('\n'),
      standing: keymap.standing,
      next: steps.slice(from),
      values: { file: 'a.txt', host: 'h', port: '1' },
      attempts: () => 0,
      isLate: false,
    })
    if (keys?.pending) from = keys.pending.index + 1
    return keys?.line
  })
}

describe('a person who wants a file', () => {
  it.each([
    ['Nombre del fichero: ', 'Nombre del fichero: '],
    ['Fichero que quieres descargar> ', undefined],
    ['Introduce lo que quieres bajar:', undefined],
  ])('gives its name to a client that asks only for that (%s)', (first, again) => {
    expect(typedAt('download', again ? [first, again] : [first])).toEqual(again ? ['a.txt', undefined] : ['a.txt'])
  })

  it.each([
    [`${menu}Elige una opción: `, '2'],
    [`${menu}> `, '2'],
  ])('takes the key of a menu, then gives the name, and nothing more', (shown, key) => {
    expect(typedAt('download', [shown, 'Nombre del fichero: ', shown])).toEqual([key, 'a.txt', undefined])
  })

  it.each([
    [`${help}Comando: `, 'descargar a.txt'],
    ['ftp> ', 'descargar a.txt'],
    ['Command (list, get <file>, quit): ', 'get a.txt'],
  ])('writes one command line and nothing more (%s)', (shown, line) => {
    expect(typedAt('download', [shown, shown])).toEqual([line, undefined])
  })
})

describe('a person who wants the list', () => {
  it('says so in a command or in a menu, and nothing where only a name is asked for', () => {
    expect(typedAt('list', [`${help}Orden: `])).toEqual(['listar'])
    expect(typedAt('list', [`${menu}Opción: `])).toEqual(['1'])
    expect(typedAt('list', ['Nombre del fichero: '])).toEqual([undefined])
  })
})

it('uploads with the same words', () => {
  expect(typedAt('upload', [`${help}Orden: `])).toEqual(['subir a.txt'])
  expect(typedAt('upload', [`${menu}Opción: `, '¿Qué fichero? '])).toEqual(['3', 'a.txt'])
})
