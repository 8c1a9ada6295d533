import { describe, expect, it } from 'vitest'
import type { ProgramView } from '../pair-view.ts'
import { expectNotStuck, toldSince } from './told.ts'

const asked = { line: 'a.txt', atMs: 1, prompt: 'Nombre:' }

function program(more: Partial<ProgramView>): ProgramView {
  const nothing = new Map<string, Buffer>()
  return {
    name: 'ana',
    files: nothing,
    filesBefore: nothing,
    changes: [],
    terminal: '',
    waits: false,
    typed: [asked],
    exit: undefined,
    traceback: undefined,
    ...more,
  }
}

describe('toldSince', () => {
  it('leaves out what stood there when the last line was typed', () => {
    expect(toldSince({ terminal: 'Hola\nNombre: adiós\n', typed: [asked] })).toBe(' adiós\n')
  })

  it('is everything where nothing was asked', () => {
    expect(toldSince({ terminal: 'Hola\n', typed: [{ ...asked, prompt: undefined }] })).toBe('Hola\n')
  })
})

describe('expectNotStuck', () => {
  it.each([
    ['ended', program({ terminal: 'Nombre: ', exit: { code: 1, signal: null, atMs: 1 } })],
    ['waits for its person', program({ terminal: 'Nombre: ', waits: true })],
    ['said something', program({ terminal: 'Nombre: El servidor se fue\n' })],
  ])('bears who %s', (_what, each) => expect(() => expectNotStuck(each)).not.toThrow())

  it('finds who waits in silence', () => {
    expect(() => expectNotStuck(program({ terminal: 'Nombre: \n' }))).toThrow(/neither ended nor said/)
  })

  it('finds who ended by a traceback', () => {
    const crashed = program({
      exit: { code: 1, signal: null, atMs: 1 },
      traceback: 'EOFError: nada',
      terminal: 'EOFError: nada',
    })
    expect(() => expectNotStuck(crashed)).toThrow(/ended with an error/)
  })
})
