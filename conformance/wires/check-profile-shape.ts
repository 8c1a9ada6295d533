import type { z } from 'zod'
import { explainIssue } from '../yaml/explain-issue.ts'
import { say as sayYaml } from '../yaml/words/say.ts'
import type { Path, YamlText } from '../yaml/yaml-text.ts'
import {
  blocksSchema,
  eachSchema,
  headSchema,
  lengthFramingSchema,
  markerFramingSchema,
  namedFramingSchema,
  namedTextFramingSchema,
  textSchema,
} from './profile-shape.ts'
import { say } from './words/say.ts'

/** Checks the form of a whole profile file; whatever is wrong is reported at its place. */
export function checkProfileShape(yaml: YamlText, data: unknown): void {
  check(yaml, [], data, headSchema, (path) => (path[0] === 'repeat' ? ['everyMs', 'times'] : ['es', 'en']))
  if (!isObject(data)) return
  checkFraming(yaml, ['framing'], data['framing'], namedFramingSchema)
  if (isObject(data['messages']))
    for (const [message, value] of Object.entries(data['messages'])) checkMessage(yaml, ['messages', message], value)
}

/** The pieces of a message with their places; one piece may stand without a list around it. */
export function placedPieces<Piece>(base: Path, value: Piece | readonly Piece[]): { path: Path; piece: Piece }[] {
  if (!Array.isArray(value)) return [{ path: base, piece: value as Piece }]
  return value.map((piece: Piece, i) => ({ path: [...base, i], piece }))
}

function checkMessage(yaml: YamlText, base: Path, value: unknown): void {
  if (Array.isArray(value) && value.length === 0) yaml.report(base, sayYaml('too-few', { least: 1 }))
  for (const { path, piece } of placedPieces(base, value)) checkPiece(yaml, path, piece)
}

function checkPiece(yaml: YamlText, path: Path, piece: unknown): void {
  if (piece === '') yaml.report(path, sayYaml('not-empty'))
  if (typeof piece === 'string') return
  if (!isObject(piece)) {
    const isPlain = typeof piece === 'number' || typeof piece === 'boolean'
    yaml.report(path, isPlain ? say('needs-quotes', { value: String(piece) }) : say('piece'))
    return
  }
  if ('blocks' in piece) checkBlocks(yaml, path, piece)
  else {
    check(yaml, path, piece, 'each' in piece ? eachSchema : textSchema)
    checkFraming(yaml, [...path, 'framing'], piece['framing'], namedTextFramingSchema)
  }
}

function checkBlocks(yaml: YamlText, path: Path, { blocks, ...rest }: Record<string, unknown>): void {
  for (const key of Object.keys(rest)) yaml.report([...path, key], say('beside-blocks', { key }), 'key')
  check(yaml, [...path, 'blocks'], blocks, blocksSchema, () => ['text', 'match'])
  if (isObject(blocks)) checkFraming(yaml, [...path, 'blocks', 'framing'], blocks['framing'], namedTextFramingSchema)
}

function checkFraming(yaml: YamlText, path: Path, value: unknown, named: z.ZodType): void {
  if (value === undefined) return
  if (!isObject(value)) check(yaml, path, value, named)
  else if ('marker' in value && 'length' in value) yaml.report(path, say('framing-both'))
  else check(yaml, path, value, 'marker' in value ? markerFramingSchema : lengthFramingSchema)
}

function check(
  yaml: YamlText,
  base: Path,
  data: unknown,
  schema: z.ZodType,
  innerKeys: (path: Path) => readonly string[] = () => [],
): void {
  const knownKeys = 'shape' in schema ? Object.keys(schema.shape as object) : []
  for (const issue of schema.safeParse(data).error?.issues ?? [])
    explainIssue(issue, { yaml, base, data, knownKeys, innerKeys: innerKeys(issue.path), wordsOf: () => undefined })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
