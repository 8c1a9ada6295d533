import { describe, expect, it } from 'vitest'
import { seenProgram } from './fixtures/seen-program.ts'
import { expectNoHalfFile } from './half-file.ts'

const whole = { name: 'foto.jpg', content: Buffer.from('0123456789') }
const old = { 'foto.jpg': 'vieja' }

describe('expectNoHalfFile', () => {
  it.each([
    ['nothing', seenProgram()],
    ['the whole', seenProgram({ files: { 'foto.jpg': '0123456789' } })],
    ['a part under another name', seenProgram({ files: { 'foto.jpg.parte': '0123' } })],
    ['another file that was there before', seenProgram({ files: old, filesBefore: old })],
  ])('bears %s', (_what, program) => expect(() => expectNoHalfFile(program, whole)).not.toThrow())

  it.each([
    ['a part', seenProgram({ files: { 'foto.jpg': '0123' } })],
    ['a part in a folder', seenProgram({ files: { 'descargas/foto.jpg': '0123' } })],
    ['an empty file', seenProgram({ files: { 'foto.jpg': '' } })],
    ['a part over the old file', seenProgram({ files: { 'foto.jpg': '0123' }, filesBefore: old })],
  ])('finds %s', (_what, program) => expect(() => expectNoHalfFile(program, whole)).toThrow(/looks complete/))
})
