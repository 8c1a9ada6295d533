import { isUtf8 } from 'node:buffer'
import type { CutStream } from '../../conformance/model/report.ts'
import { byteCells } from '../text/byte-cells.ts'
import { brokenTail, bytesOf } from '../text/byte-text.ts'
import { type CutOutcome, orderedCuts } from './stream-ranges.ts'

/** How many bytes one row of the picture holds; rows begin at its multiples. */
export const rowBytes = 32

/** A byte of a stream as it is drawn. */
export interface StreamCell {
  readonly shown: string
  readonly region: 'control' | 'content'
  /** The fate of the cut before it, where one was tried. */
  readonly cut?: CutOutcome
}

/** Bytes that stand in one row; `offset` is that of the first. */
export interface StreamRow {
  readonly offset: number
  readonly cells: readonly StreamCell[]
}

/** A passage of the picture: rows in view, rows behind a fold, or bytes that are not drawn at all. */
export type StreamBlock =
  | { readonly kind: 'rows' | 'folded'; readonly rows: readonly StreamRow[]; readonly passage: StreamPassage }
  | { readonly kind: 'left-out'; readonly passage: StreamPassage }

/** Bytes from `from` to before `to`, and how many cuts of each fate were made there. */
export interface StreamPassage {
  readonly from: number
  readonly to: number
  readonly cuts: Readonly<Record<CutOutcome, number>>
}

type Kind = StreamBlock['kind']
interface Span {
  readonly from: number
  readonly to: number
  readonly kind: Kind
}

const headRows = 3
const tailRows = 2
const mostFlips = 6

/** The picture of a stream: its beginning, its end and every place that matters in view, at most `cells` bytes drawn. */
export function streamBlocks(stream: CutStream, cells: number): readonly StreamBlock[] {
  const cuts = orderedCuts(stream)
  const draw = drawer(stream, cuts)
  return joined(spansOf(stream, cuts, cells)).map(({ from, to, kind }): StreamBlock => {
    const passage = { from, to, cuts: tally(cuts, from, to) }
    if (kind === 'left-out') return { kind, passage }
    return { kind, passage, rows: rowsBetween(from, to).map((row) => ({ offset: row.from, cells: draw(row) })) }
  })
}

/** Every row of what is kept with what becomes of it, and every gap between. */
function spansOf(stream: CutStream, cuts: CutStream['cuts'], cells: number): readonly Span[] {
  const kept = keptPieces(stream)
  const rows = kept.flatMap(({ offset, bytes }) => rowsBetween(offset, offset + bytes.length))
  const flips = cuts.filter(({ outcome }) => outcome === 'other').slice(0, mostFlips)
  const matters = (index: number): boolean =>
    index < headRows ||
    index >= rows.length - tailRows ||
    flips.some(({ offset }) => rowHolds(rows[index], offset) || rowHolds(rows[index + 1], offset))
  const inView = rows.filter((_, index) => matters(index))
  let room = cells - inView.length * rowBytes
  const spans: Span[] = []
  let end = 0
  for (const [index, row] of rows.entries()) {
    if (row.from > end) spans.push({ from: end, to: row.from, kind: 'left-out' })
    end = row.to
    const shown = matters(index)
    if (!shown) room -= rowBytes
    spans.push({ ...row, kind: shown ? 'rows' : room >= 0 ? 'folded' : 'left-out' })
  }
  if (stream.totalBytes > end) spans.push({ from: end, to: stream.totalBytes, kind: 'left-out' })
  return spans
}

/** Neighbours of one kind as one; a single folded row is shown: a fold would need more room. */
function joined(spans: readonly Span[]): readonly Span[] {
  const merge = (all: readonly Span[]): Span[] => {
    const result: Span[] = []
    for (const span of all) {
      const last = result.at(-1)
      if (last?.kind === span.kind && last.to === span.from) result[result.length - 1] = { ...last, to: span.to }
      else result.push(span)
    }
    return result
  }
  return merge(
    merge(spans).map((span) =>
      span.kind === 'folded' && span.to - span.from <= rowBytes ? { ...span, kind: 'rows' } : span,
    ),
  )
}

function rowsBetween(from: number, to: number): { readonly from: number; readonly to: number }[] {
  const rows: { from: number; to: number }[] = []
  for (let at = from; at < to; at = rows.at(-1)?.to ?? to) {
    rows.push({ from: at, to: Math.min(to, at - (at % rowBytes) + rowBytes) })
  }
  return rows
}

function rowHolds(row: { readonly from: number; readonly to: number } | undefined, offset: number): boolean {
  return row !== undefined && offset >= row.from && offset < row.to
}

interface Piece {
  readonly offset: number
  readonly bytes: Buffer
  /** Whether all of it reads as text. */
  readonly isText: boolean
}

/** The pieces in order, none of which repeats bytes of another; those that touch are one. */
function keptPieces({ pieces, totalBytes }: CutStream): readonly Piece[] {
  const kept: { readonly offset: number; readonly parts: Buffer[] }[] = []
  let end = 0
  for (const piece of [...pieces].sort((a, b) => a.offset - b.offset)) {
    const offset = Math.max(piece.offset, end)
    if (offset >= totalBytes) break
    const bytes = bytesOf(piece.bytes).subarray(offset - piece.offset, totalBytes - piece.offset)
    if (bytes.length === 0) continue
    const last = kept.at(-1)
    if (last && offset === end) last.parts.push(bytes)
    else kept.push({ offset, parts: [bytes] })
    end = offset + bytes.length
  }
  return kept.map(({ offset, parts }) => {
    const bytes = Buffer.concat(parts)
    return { offset, bytes, isText: readsAsText(bytes) }
  })
}

function readsAsText(bytes: Buffer): boolean {
  const start = bytes.findIndex((byte) => byte < 0x80 || byte >= 0xc0)
  return isUtf8(bytes.subarray(Math.max(0, start), bytes.length - brokenTail(bytes)))
}

/** Draws the bytes of a row that lies within one piece. */
function drawer(
  stream: CutStream,
  cuts: CutStream['cuts'],
): (row: { readonly from: number; readonly to: number }) => readonly StreamCell[] {
  const pieces = keptPieces(stream)
  const regionAt = regionOf(stream, cuts)
  const fates = new Map(cuts.map(({ offset, outcome }) => [offset, outcome]))
  return ({ from, to }) => {
    const piece = pieces.find(({ offset, bytes }) => offset <= from && from < offset + bytes.length)
    if (!piece) return []
    const regions = Array.from({ length: to - from }, (_, index) => regionAt(from + index))
    const start = from - piece.offset
    // a character may begin in the row before and end in the next
    const back = [1, 2, 3].find((count) => ((piece.bytes[start - count] ?? 0) & 0xc0) === 0xc0) ?? 0
    const bytes = piece.bytes.subarray(start - back, to - piece.offset + 3)
    const isText = (index: number): boolean => piece.isText || regionAt(from - back + index) === 'control'
    const shown = byteCells(bytes, isText).slice(back)
    return regions.map((region, index): StreamCell => {
      const cut = fates.get(from + index)
      return { shown: shown[index] ?? '', region, ...(cut !== undefined && { cut }) }
    })
  }
}

/** The region of a byte: as it is told, or that of the last cut before it. */
function regionOf({ content }: CutStream, cuts: CutStream['cuts']): (at: number) => 'control' | 'content' {
  if (content) return (at) => (content.some(({ start, end }) => start <= at && at < end) ? 'content' : 'control')
  return (at) => {
    let [low, high] = [0, cuts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((cuts[middle]?.offset ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return cuts[low]?.region ?? 'control'
  }
}

function tally(cuts: CutStream['cuts'], from: number, to: number): Record<CutOutcome, number> {
  const counts = { same: 0, other: 0, unseen: 0 }
  for (const { offset, outcome } of cuts) if (offset >= from && offset < to) counts[outcome] += 1
  return counts
}
