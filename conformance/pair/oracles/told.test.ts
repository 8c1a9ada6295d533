import { describe, expect, it } from 'vitest'
import { seenProgram } from './fixtures/seen-program.ts'
import { expectNotStuck, toldSince } from './told.ts'

const typed = [{ line: 'a.txt', atMs: 1, prompt: 'Nombre:' }]
const exit = { code: 1, signal: null, atMs: 1 }

describe('toldSince', () => {
  it('leaves out what stood there when the last line was typed', () => {
    expect(toldSince({ terminal: 'Hola\nNombre: adiós\n', typed })).toBe(' adiós\n')
  })

  it('is everything where nothing was asked', () => {
    expect(toldSince({ terminal: 'Hola\n', typed: [{ line: 'a.txt', atMs: 1, prompt: undefined }] })).toBe('Hola\n')
  })
})

describe('expectNotStuck', () => {
  it.each([
    ['ended', seenProgram({ typed, terminal: 'Nombre: ', exit })],
    ['waits for its person', seenProgram({ typed, terminal: 'Nombre: ', waits: true })],
    ['said something', seenProgram({ typed, terminal: 'Nombre: El servidor se fue\n' })],
  ])('bears who %s', (_what, program) => expect(() => expectNotStuck(program)).not.toThrow())

  it('finds who waits in silence', () => {
    expect(() => expectNotStuck(seenProgram({ typed, terminal: 'Nombre: \n' }))).toThrow(/neither ended nor said/)
  })

  it('finds who ended by a traceback', () => {
    const crashed = seenProgram({ exit, traceback: 'EOFError: nada', terminal: 'EOFError: nada' })
    expect(() => expectNotStuck(crashed)).toThrow(/ended with an error/)
  })
})
