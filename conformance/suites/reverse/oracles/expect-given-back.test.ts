import { describe, expect, it } from 'vitest'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { seenProgram } from '../../../pair/oracles/fixtures/seen-program.ts'
import { reversed } from '../texts.ts'
import { expectBytesCounted, expectGivenBack, expectTextBack } from './expect-given-back.ts'

const text = Buffer.from('ñandú corrió bajo la lluvia')
const turned = reversed(text).toString()

function codeOf(judge: () => void): string | undefined {
  try {
    judge()
    return undefined
  } catch (thrown) {
    return thrown instanceof ExpectationFailed ? thrown.reason.code : String(thrown)
  }
}

describe('expectGivenBack', () => {
  it.each([
    ['shown with its size', seenProgram({ terminal: `Texto: ${turned}\nTamaño: ${text.length} bytes\n` })],
    ['stored', seenProgram({ files: { 'x.txt': turned } })],
    ['stored over its own file', seenProgram({ files: { 'x.txt': turned }, filesBefore: { 'x.txt': text } })],
  ])('bears a text that is %s', (_how, client) => expect(codeOf(() => expectGivenBack(client, text))).toBeUndefined())

  it.each([
    ['nothing came', seenProgram()],
    ['only the text is shown', seenProgram({ terminal: turned })],
    ['the file was there before', seenProgram({ files: { a: turned }, filesBefore: { a: turned } })],
  ])('fails where %s', (_what, client) => {
    expect(codeOf(() => expectGivenBack(client, text))).toBe('client-lacks-answer')
  })
})

describe('expectTextBack names', () => {
  it('a text that ends where its characters, counted as bytes, end', () => {
    const cut = reversed(text).subarray(0, [...text.toString()].length)
    expect(codeOf(() => expectTextBack(seenProgram({ files: { x: cut } }), text))).toBe('length-counts-characters')
  })

  it('bytes that were reversed instead of letters', () => {
    const bytes = Buffer.from(text).reverse()
    expect(codeOf(() => expectTextBack(seenProgram({ files: { x: bytes } }), text))).toBe('reverses-bytes')
  })
})

describe('expectBytesCounted', () => {
  const letters = [...text.toString()].length
  it.each([
    ['says the bytes', `Tamaño: ${text.length}`],
    ['says nothing', 'Listo'],
    ['says both', `${letters} caracteres, ${text.length} bytes`],
    ['says that it counts letters', `Enviados ${letters} caracteres`],
  ])('bears who %s', (_what, terminal) => {
    expect(codeOf(() => expectBytesCounted(seenProgram({ terminal }), text))).toBeUndefined()
  })

  it('finds letters that are told as the size', () => {
    const client = seenProgram({ terminal: `Tamaño: ${letters}` })
    expect(codeOf(() => expectBytesCounted(client, text))).toBe('length-counts-characters')
  })
})
