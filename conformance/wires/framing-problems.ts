import type { Text } from '../model/text.ts'
import type { Framing, WirePart } from './wire-profile.ts'
import { say } from './words/say.ts'

/** Where a piece stands. */
export interface PieceSurroundings {
  readonly before: readonly WirePart[]
  readonly after: readonly WirePart[]
  /** The framing of the whole profile. */
  readonly framing: Framing
  /** Whether a text of an earlier message may have said `{size}`. */
  readonly knowsSize: boolean
}

/** The most bytes that one datagram carries over IPv4. */
const datagramBytes = 65_507

/** Why a piece cannot go over the wire as it is framed. */
export function framingProblems(part: WirePart, around: PieceSurroundings): Text[] {
  if (around.framing.kind === 'datagram' || part.framing.kind === 'datagram') return datagramProblems(part, around)
  const problems = [...literalProblems(part), ...sizeProblems(part, around)]
  const isSaidAfter = around.after.some(({ from }) => from === part.from)
  if (part.framing.kind === 'end-of-stream' && isSaidAfter) problems.push(say('after-end'))
  if (part.kind === 'text') problems.push(...textProblems(part))
  if (part.kind === 'each' && !hasBoundary(part.framing)) problems.push(say('each-without-end'))
  if (part.kind === 'blocks') problems.push(...blocksProblems(part, around))
  return problems
}

function datagramProblems(part: WirePart, around: PieceSurroundings): Text[] {
  if (part.framing.kind !== around.framing.kind) return [say('framing-mixed')]
  if (part.kind !== 'blocks') return []
  const problems = blocksEnd(part, around)
  if (part.blockBytes + Buffer.byteLength(part.template.source) > datagramBytes)
    problems.push(say('block-too-big', { most: datagramBytes }))
  return problems
}

function textProblems({ template, framing }: WirePart): Text[] {
  if (!template.fields.includes('bytes')) {
    const isList = template.fields.includes('names') && !/\{names\|(?!lines)/.test(template.source)
    return framing.kind === 'line' && isList ? [say('names-in-line')] : []
  }
  if (framing.kind === 'line') return [say('bytes-in-line')]
  return framing.kind === 'raw' ? [say('bytes-without-end')] : []
}

function blocksProblems(part: Extract<WirePart, { kind: 'blocks' }>, around: PieceSurroundings): Text[] {
  const { framing, ack } = part
  if (framing.kind === 'line') return [say('bytes-in-line')]
  if (!hasBoundary(framing) && !(framing.kind === 'raw' && ack)) return [say('blocks-without-boundary')]
  return blocksEnd(part, around)
}

/** Nobody knows when the last block came unless its sender said how much there is, or says that this was all. */
function blocksEnd(part: WirePart, { before, after, knowsSize }: PieceSurroundings): Text[] {
  const isEnded = after.some((other) => other.kind === 'text' && other.from === part.from)
  return isEnded || knowsSize || saysSize(before) ? [] : [say('blocks-without-end')]
}

function sizeProblems({ framing, template }: WirePart, { before, knowsSize }: PieceSurroundings): Text[] {
  if (framing.kind !== 'size') return []
  const problems = knowsSize || saysSize(before) ? [] : [say('size-unknown')]
  const isOneValue = template.fields.length === 1 && template.takesAnything
  return isOneValue || template.source === '' ? problems : [...problems, say('size-only')]
}

/** The text itself may not hold what marks its end. */
function literalProblems({ framing, template }: WirePart): Text[] {
  if (template.source === '' && !hasBoundary(framing)) return [say('empty-text')]
  if (framing.kind === 'line' && /\n/.test(template.source)) return [say('line-end-in-line')]
  const isMarked = framing.kind === 'marker' && template.source.includes(framing.marker.toString())
  return isMarked ? [say('marker-in-text')] : []
}

function hasBoundary({ kind }: Framing): boolean {
  return kind === 'line' || kind === 'length' || kind === 'marker' || kind === 'datagram'
}

function saysSize(parts: readonly WirePart[]): boolean {
  return parts.some(({ template }) => template.fields.includes('size'))
}
