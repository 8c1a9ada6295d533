import { describe, expect, it } from 'vitest'
import type { ProgramView } from '../pair-view.ts'
import { expectNoHalfFile } from './half-file.ts'

const whole = { name: 'foto.jpg', content: Buffer.from('0123456789') }

function having(now: Record<string, string>, before: Record<string, string> = {}): ProgramView {
  const files = (of: Record<string, string>) =>
    new Map(Object.entries(of).map(([path, text]) => [path, Buffer.from(text)]))
  return {
    name: 'ana',
    files: files(now),
    filesBefore: files(before),
    changes: [],
    terminal: '',
    waits: false,
    typed: [],
    exit: undefined,
    traceback: undefined,
  }
}

describe('expectNoHalfFile', () => {
  it.each([
    ['nothing', having({})],
    ['the whole', having({ 'foto.jpg': '0123456789' })],
    ['a part under another name', having({ 'foto.jpg.parte': '0123' })],
    ['another file that was there before', having({ 'foto.jpg': 'vieja' }, { 'foto.jpg': 'vieja' })],
  ])('bears %s', (_what, program) => expect(() => expectNoHalfFile(program, whole)).not.toThrow())

  it.each([
    ['a part', having({ 'foto.jpg': '0123' })],
    ['a part in a folder', having({ 'descargas/foto.jpg': '0123' })],
    ['an empty file', having({ 'foto.jpg': '' })],
    ['a part over the old file', having({ 'foto.jpg': '0123' }, { 'foto.jpg': 'vieja' })],
  ])('finds %s', (_what, program) => expect(() => expectNoHalfFile(program, whole)).toThrow(/looks complete/))
})
