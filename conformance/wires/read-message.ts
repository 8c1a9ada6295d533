import type { Path } from '../yaml/yaml-text.ts'
import { placedPieces } from './check-profile-shape.ts'
import { framingProblems } from './framing-problems.ts'
import type { PieceEntry } from './profile-shape.ts'
import { readFraming } from './read-framing.ts'
import { readPatterns } from './read-patterns.ts'
import { type Report, readTemplate } from './read-template.ts'
import type { AbstractMessage, FieldName } from './vocabulary.ts'
import type { BlocksPart, EachPart, Framing, TextPart, WirePart } from './wire-profile.ts'
import { say } from './words/say.ts'

/** What the pieces of a message depend on. */
export interface MessageSurroundings {
  readonly report: Report
  readonly framing: Framing
  /** Whether a text of an earlier message may have said `{size}`. */
  readonly knowsSize: boolean
}

/** The pieces of a message, in order; what is wrong with them is reported. */
export function readMessage(
  { report, framing, knowsSize }: MessageSurroundings,
  base: Path,
  message: AbstractMessage,
  entry: PieceEntry | readonly PieceEntry[],
): readonly WirePart[] {
  const reading = { report, framing, message }
  const placed = placedPieces<PieceEntry>(base, entry as PieceEntry).map(({ path, piece }) => ({
    path,
    part: readPiece(reading, path, piece),
  }))
  const parts = placed.map(({ part }) => part)
  if (!parts.some(({ from }) => from === message.from)) report(base, say('nothing-said', { from: message.from }))
  for (const [i, { path, part }] of placed.entries())
    for (const problem of framingProblems(part, {
      before: parts.slice(0, i),
      after: parts.slice(i + 1),
      framing,
      knowsSize,
    }))
      report(path, problem)
  return parts
}

interface Reading {
  readonly report: Report
  readonly framing: Framing
  readonly message: AbstractMessage
}

function readPiece(reading: Reading, path: Path, piece: PieceEntry): WirePart {
  if (typeof piece === 'string') return readText(reading, path, { text: piece }, path)
  if ('blocks' in piece) return readBlocks(reading, [...path, 'blocks'], piece.blocks)
  return 'each' in piece ? readEach(reading, path, piece) : readText(reading, path, piece, [...path, 'text'])
}

function readText(
  { report, framing, message }: Reading,
  path: Path,
  piece: Exclude<PieceEntry, string | { blocks: unknown } | { each: unknown }>,
  textPath: Path,
): TextPart {
  const { text, from = message.from, match, optional = false } = piece
  const template = readTemplate(report, textPath, text, message.fields)
  const accepts = readPatterns(report, [...path, 'match'], match, message.fields)
  if (accepts.length > 0 && template.fields.includes('bytes')) report([...path, 'match'], say('match-on-bytes'))
  return { kind: 'text', from, template, accepts, isOptional: optional, framing: ownFraming(piece.framing, framing) }
}

function readBlocks(
  { report, framing, message }: Reading,
  path: Path,
  blocks: Extract<PieceEntry, { blocks: unknown }>['blocks'],
): BlocksPart {
  const fields: readonly FieldName[] = [...message.fields, 'seq']
  const template = readTemplate(report, [...path, 'text'], blocks.text, fields)
  if (!template.fields.includes('bytes')) report([...path, 'text'], say('blocks-no-bytes'))
  const { ack } = blocks
  const acked = typeof ack === 'string' ? { text: ack } : ack
  const ackPath = typeof ack === 'string' ? [...path, 'ack'] : [...path, 'ack', 'text']
  return {
    kind: 'blocks',
    from: message.from,
    template,
    blockBytes: blocks.bytes,
    ack: acked && {
      template: readTemplate(report, ackPath, acked.text, ['seq']),
      accepts: readPatterns(report, [...path, 'ack', 'match'], acked.match, ['seq']),
    },
    hasEmptyBlock: blocks.empty ?? false,
    framing: ownFraming(blocks.framing, framing),
  }
}

function readEach(
  { report, framing, message }: Reading,
  path: Path,
  piece: Extract<PieceEntry, { each: unknown }>,
): EachPart {
  const template = readTemplate(report, [...path, 'each'], piece.each, ['item'])
  if (!message.fields.includes('names')) report([...path, 'each'], say('each-no-names'), 'key')
  else if (!template.fields.includes('item')) report([...path, 'each'], say('each-no-item'))
  return { kind: 'each', from: piece.from ?? message.from, template, framing: ownFraming(piece.framing, framing) }
}

function ownFraming(entry: unknown, usual: Framing): Framing {
  return entry === undefined ? usual : readFraming(entry as Parameters<typeof readFraming>[0])
}
