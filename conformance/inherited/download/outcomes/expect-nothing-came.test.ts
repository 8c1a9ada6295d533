import { describe, expect, it } from 'vitest'
import { seenProgram } from '../../../pair/oracles/fixtures/seen-program.ts'
import { expectNothingCame, isRefusal } from './expect-nothing-came.ts'

const typed = [{ line: 'x.jpg', atMs: 1, prompt: 'Nombre:' }]

describe('isRefusal', () => {
  it.each(['Error 404', 'El servidor NO tiene ese fichero', 'no existe', 'File not found', 'Falló la descarga'])(
    'takes %j for one',
    (text) => expect(isRefusal(text)).toBe(true),
  )

  it.each(['Fichero recibido', 'Nombre: ', 'Notas de la norma', ''])('takes %j for none', (text) =>
    expect(isRefusal(text)).toBe(false),
  )
})

describe('expectNothingCame', () => {
  it('bears who says so and makes no file', () => {
    const client = seenProgram({ typed, terminal: 'Nombre: No existe x.jpg\n' })
    expect(() => expectNothingCame(client, 'x.jpg')).not.toThrow()
  })

  it('finds who says nothing', () => {
    expect(() => expectNothingCame(seenProgram({ typed, terminal: 'Nombre: Listo\n' }), 'x.jpg')).toThrow(/did not say/)
  })

  it('finds a file that was made all the same', () => {
    const client = seenProgram({ typed, terminal: 'Nombre: No existe\n', files: { 'x.jpg': '' } })
    expect(() => expectNothingCame(client, 'x.jpg')).toThrow(/should not be there/)
  })
})
