import { expect, it } from 'vitest'
import { CommandPieces } from './command-pieces.ts'
import { maxCommandBytes } from './protocol.ts'

const noText = { problem: 'no-utf8' }

it('takes one piece for one command', () => {
  const pieces = new CommandPieces()
  expect(pieces.push(Buffer.from('INFO'))).toEqual([{ text: 'INFO' }])
  expect(pieces.push(Buffer.from(' '))).toEqual([{ text: ' ' }])
  expect(pieces.push(Buffer.alloc(0))).toEqual([])
  expect(pieces.isWaiting).toBe(false)
})

it('waits for the rest of a character at every byte of it', () => {
  for (const character of ['ñ', '€', '🎬']) {
    const bytes = Buffer.from(`DESCARGAR ${character}`)
    for (let cut = bytes.length - Buffer.byteLength(character) + 1; cut < bytes.length; cut++) {
      const pieces = new CommandPieces()
      expect(pieces.push(bytes.subarray(0, cut))).toEqual([])
      expect(pieces.isWaiting).toBe(true)
      expect(pieces.push(bytes.subarray(cut))).toEqual([{ text: `DESCARGAR ${character}` }])
    }
  }
})

it('gives up a character when something else comes, or when told to', () => {
  const pieces = new CommandPieces()
  expect(pieces.push(Buffer.from([0x61, 0xc3]))).toEqual([])
  expect(pieces.push(Buffer.from('INFO'))).toEqual([noText, { text: 'INFO' }])
  expect(pieces.push(Buffer.from([0xf0, 0x9f]))).toEqual([])
  expect(pieces.flush()).toEqual([noText])
  expect(pieces.flush()).toEqual([])
})

it.each([[[0xff]], [[0x80, 0x80, 0x80, 0x80]], [[0xc0]], [[0xf8, 0x80]], [[0xe2, 0x28, 0xa1]]])(
  'tells bytes that are no UTF-8 at once: %j',
  (bytes) => {
    expect(new CommandPieces().push(Buffer.from(bytes))).toEqual([noText])
  },
)

it('refuses what is longer than a command may be, also in pieces', () => {
  const pieces = new CommandPieces()
  expect(pieces.push(Buffer.alloc(maxCommandBytes, 'a'))).toHaveLength(1)
  expect(pieces.push(Buffer.alloc(maxCommandBytes, 'a'))).toEqual([{ text: 'a'.repeat(maxCommandBytes) }])
  expect(pieces.push(Buffer.alloc(maxCommandBytes + 1, 'a'))).toEqual([{ problem: 'too-long' }])
  expect(pieces.push(Buffer.concat([Buffer.alloc(maxCommandBytes - 1, 'a'), Buffer.from([0xc3])]))).toEqual([])
  expect(pieces.push(Buffer.from([0xb1, 0x61]))).toEqual([{ problem: 'too-long' }])
})
