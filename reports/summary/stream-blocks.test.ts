import { describe, expect, test } from 'vitest'
import type { CutStream } from '../../conformance/model/report.ts'
import { rowBytes, type StreamBlock, streamBlocks } from './stream-blocks.ts'
import { streamRanges } from './stream-ranges.ts'

type Cut = CutStream['cuts'][number]

const cut = (offset: number, outcome: Cut['outcome'] = 'same', region: Cut['region'] = 'control'): Cut => ({
  offset,
  outcome,
  region,
})

function stream(bytes: Buffer, part: Partial<CutStream> = {}): CutStream {
  return {
    connection: 0,
    way: 'to-server',
    totalBytes: bytes.length,
    pieces: [{ offset: 0, bytes: bytes.toString('base64') }],
    cuts: [],
    ...part,
  }
}

const outline = (blocks: readonly StreamBlock[]): string[] =>
  blocks.map(({ kind, passage: { from, to } }) => `${kind} ${from}-${to}`)
const cellsOf = (blocks: readonly StreamBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'left-out' ? [] : block.rows.flatMap(({ cells }) => cells)))

describe('streamBlocks', () => {
  test('every byte of a short stream is in view, with the fate of the cut before it and its region', () => {
    const blocks = streamBlocks(
      stream(Buffer.from('HOLA 3\nabc'), {
        cuts: [cut(1), cut(6, 'other'), cut(7, 'unseen', 'content')],
        content: [{ start: 7, end: 10 }],
      }),
      1000,
    )
    expect(outline(blocks)).toEqual(['rows 0-10'])
    const cells = cellsOf(blocks)
    expect(cells.map(({ shown }) => shown).join('')).toBe('HOLA␣3⏎abc')
    expect(cells.map(({ cut: fate }) => fate)).toEqual(
      Array.from({ length: 10 }, (_, index) => ({ 1: 'same', 6: 'other', 7: 'unseen' })[index]),
    )
    expect(cells.findIndex(({ region }) => region === 'content')).toBe(7)
  })

  test('without a word about content, the last cut before a byte tells its region', () => {
    const cells = cellsOf(
      streamBlocks(stream(Buffer.from('abcdef'), { cuts: [cut(2), cut(4, 'same', 'content')] }), 99),
    )
    expect(cells.map(({ region }) => region)).toEqual([
      ...Array.from({ length: 4 }, () => 'control'),
      'content',
      'content',
    ])
  })

  test('a long stream shows its ends and what flips, folds the rest and says how many cuts lie there', () => {
    const bytes = Buffer.alloc(rowBytes * 20, 'x')
    const blocks = streamBlocks(stream(bytes, { cuts: [cut(150), cut(330, 'other'), cut(331, 'unseen')] }), 10_000)
    expect(outline(blocks)).toEqual(['rows 0-96', 'folded 96-288', 'rows 288-352', 'folded 352-576', 'rows 576-640'])
    expect(blocks[1]?.passage.cuts).toEqual({ same: 1, other: 0, unseen: 0 })
    expect(blocks[2]?.passage.cuts).toEqual({ same: 0, other: 1, unseen: 1 })
    expect(cellsOf(blocks)).toHaveLength(bytes.length)
  })

  test('what there is no room for, and what was not kept, is left out and counted', () => {
    const bytes = Buffer.alloc(rowBytes * 20, 'x')
    const room = rowBytes * 7
    expect(outline(streamBlocks(stream(bytes), room))).toEqual([
      'rows 0-96',
      'folded 96-160',
      'left-out 160-576',
      'rows 576-640',
    ])
    const pieces = [
      { offset: 40, bytes: Buffer.from('hola').toString('base64') },
      { offset: 42, bytes: Buffer.from('lado').toString('base64') },
    ]
    const apart = streamBlocks(stream(bytes, { pieces, cuts: [cut(600)] }), room)
    expect(outline(apart)).toEqual(['left-out 0-40', 'rows 40-46', 'left-out 46-640'])
    expect(
      cellsOf(apart)
        .map(({ shown }) => shown)
        .join(''),
    ).toBe('holado')
    expect(apart[2]?.passage.cuts.same).toBe(1)
  })

  test('a letter of several bytes keeps its shape also where a row ends, and is hexadecimal among bytes that are no text', () => {
    const text = Buffer.from(`${'a'.repeat(rowBytes - 1)}ñ.`)
    const shown = (made: CutStream): string =>
      cellsOf(streamBlocks(made, 99))
        .map((cell) => cell.shown)
        .join(' ')
    expect(shown(stream(text)).slice(-5)).toBe('ñ · .')
    const content = [{ start: 0, end: 99 }]
    expect(shown(stream(Buffer.concat([text, Buffer.of(0xff, 0x2e)]), { content })).slice(-12)).toBe('c3 b1 . ff .')
  })
})

test('what a terminal or a browser would obey is shown as numbers', () => {
  const bytes = Buffer.from('\u001b[2J\u202e\u200f\u0645\0')
  const shown = cellsOf(streamBlocks(stream(bytes), 99)).map((cell) => cell.shown)
  expect(shown).toEqual(['1b', '[', '2', 'J', 'e2', '80', 'ae', 'e2', '80', '8f', 'd9', '85', '00'])
})

test('tried neighbours of the same fate are told together; a place counts once, by what it showed', () => {
  const cuts = [cut(9), cut(1), cut(2), cut(4), cut(5, 'unseen'), cut(5, 'other'), cut(5), cut(6, 'same', 'content')]
  expect(streamRanges(stream(Buffer.alloc(10), { cuts }))).toEqual([
    { from: 1, to: 4, places: 3, region: 'control', outcome: 'same' },
    { from: 5, to: 5, places: 1, region: 'control', outcome: 'other' },
    { from: 6, to: 6, places: 1, region: 'content', outcome: 'same' },
    { from: 9, to: 9, places: 1, region: 'control', outcome: 'same' },
  ])
})
