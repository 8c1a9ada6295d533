import type { FieldName } from './vocabulary.ts'

/** The values of a message's fields. */
export interface Fields {
  readonly name?: string
  readonly size?: number
  readonly bytes?: Buffer
  readonly text?: string
  readonly reason?: string
  readonly names?: readonly string[]
  readonly count?: number
  readonly seq?: number
  readonly item?: string
  readonly source?: string
  readonly target?: string
  readonly folder?: string
}

/** How a list is written: one item a line, as Python prints a list, or with commas. */
export type ListStyle = 'lines' | 'python' | 'commas'

type Segment = { readonly literal: string } | { readonly field: FieldName; readonly style: ListStyle }

const numbers: ReadonlySet<FieldName> = new Set(['size', 'count', 'seq'])
const placeholder = /\{([a-z]+)(?:\|(lines|python|commas))?\}/g

/** A text with places for values, for example `SUBIR {name} {size}`. */
export class Template {
  readonly source: string
  /** The names between braces, in order. */
  readonly fields: readonly string[]
  readonly #segments: readonly Segment[]
  readonly #pattern: RegExp
  /** What stands before the bytes, where these come last and only numbers before them: a long block is then not searched. */
  readonly #head: { readonly pattern: RegExp; readonly mostBytes: number } | undefined

  constructor(source: string) {
    this.source = source
    this.#segments = segmentsOf(source)
    this.fields = this.#segments.flatMap((segment) => ('field' in segment ? [segment.field] : []))
    this.#pattern = this.#hasBytes ? binaryPattern(this.#segments) : textPattern(this.#segments)
    this.#head = headOf(this.#segments)
  }

  /** Whether it is the same whatever the values are. */
  get isConstant(): boolean {
    return this.fields.length === 0
  }

  /** Whether anything at all fits it. */
  get takesAnything(): boolean {
    return this.#segments.every((segment) => 'field' in segment) && this.fields.length > 0
  }

  /** The bytes for these values, text in UTF-8; a value that is missing leaves its place empty. */
  fill(values: Fields): Buffer {
    return Buffer.concat(
      this.#segments.map((segment) =>
        'literal' in segment ? Buffer.from(segment.literal) : written(values[segment.field], segment.style),
      ),
    )
  }

  /** The values of its fields in `bytes`, white space, case and accents of its own text aside; undefined when it does not fit. */
  match(bytes: Buffer): Fields | undefined {
    if (this.#head) {
      const head = this.#head.pattern.exec(bytes.toString('latin1', 0, this.#head.mostBytes))
      return head ? { ...readFields(head.groups ?? {}, true), bytes: bytes.subarray(head[0].length) } : undefined
    }
    if (this.source === '{bytes}') return { bytes }
    const text = this.#hasBytes ? bytes.toString('latin1') : bytes.toString('utf8').normalize('NFC').trim()
    const found = this.#pattern.exec(text)
    return found ? readFields(found.groups ?? {}, this.#hasBytes) : undefined
  }

  get #hasBytes(): boolean {
    return this.#segments.some((segment) => 'field' in segment && segment.field === 'bytes')
  }
}

/** The values that a pattern's named groups hold. */
export function readFields(groups: Readonly<Record<string, string | undefined>>, isBinary = false): Fields {
  const entries = Object.entries(groups).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, readField(field as FieldName, value, isBinary)] as const],
  )
  return Object.fromEntries(entries) as Fields
}

function readField(field: FieldName, value: string, isBinary: boolean): Fields[FieldName] {
  if (field === 'bytes') return Buffer.from(value, 'latin1')
  const text = isBinary ? Buffer.from(value, 'latin1').toString('utf8') : value
  if (field === 'names') return text.split(/\r?\n/).filter((line) => line !== '')
  if (numbers.has(field)) return Number(text)
  return field === 'text' ? text : text.trim()
}

function segmentsOf(source: string): Segment[] {
  const segments: Segment[] = []
  let from = 0
  for (const found of source.matchAll(placeholder)) {
    if (found.index > from) segments.push({ literal: source.slice(from, found.index) })
    segments.push({ field: found[1] as FieldName, style: (found[2] ?? 'lines') as ListStyle })
    from = found.index + found[0].length
  }
  if (from < source.length) segments.push({ literal: source.slice(from) })
  return segments
}

function written(value: Fields[FieldName], style: ListStyle): Buffer {
  if (Buffer.isBuffer(value)) return value
  if (value === undefined) return Buffer.alloc(0)
  if (!Array.isArray(value)) return Buffer.from(String(value))
  if (style === 'python') return Buffer.from(`[${value.map((item) => `'${item}'`).join(', ')}]`)
  return Buffer.from(value.join(style === 'commas' ? ', ' : '\n'))
}

function textPattern(segments: readonly Segment[]): RegExp {
  const source = segments.map((segment) =>
    'literal' in segment ? tolerant(segment.literal) : fieldPattern(segment.field),
  )
  return new RegExp(`^${source.join('').replace(/^\\s\+|\\s\+$/g, '')}$`, 'iu')
}

const mostDigits = 20

function headOf(segments: readonly Segment[]): { readonly pattern: RegExp; readonly mostBytes: number } | undefined {
  const last = segments.at(-1)
  const before = segments.slice(0, -1)
  const isLast = last !== undefined && 'field' in last && last.field === 'bytes'
  if (!isLast || before.some((segment) => 'field' in segment && !numbers.has(segment.field))) return undefined
  const lengths = before.map((segment) => ('literal' in segment ? Buffer.byteLength(segment.literal) : mostDigits))
  return {
    pattern: new RegExp(binaryPattern(before).source.replace(/\$$/, '')),
    mostBytes: lengths.reduce((sum, length) => sum + length, 0),
  }
}

function binaryPattern(segments: readonly Segment[]): RegExp {
  const latin1 = (text: string) => Buffer.from(text).toString('latin1')
  const source = segments.map((segment) =>
    'literal' in segment ? latin1(segment.literal).replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : fieldPattern(segment.field),
  )
  return new RegExp(`^${source.join('')}$`, 's')
}

function fieldPattern(field: FieldName): string {
  if (field === 'bytes') return '(?<bytes>.*)'
  if (numbers.has(field)) return `(?<${field}>\\d+)`
  return field === 'names' || field === 'text' ? `(?<${field}>[^]*)` : `(?<${field}>[^]+)`
}

/** A pattern for a text that may come with other accents and other white space. */
function tolerant(literal: string): string {
  return literal
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .split('')
    .map((character) => {
      if (character === ' ') return '\\s+'
      const [base = character] = character.normalize('NFD')
      const accented = accents[base.toLowerCase()]
      return accented ? `[${accented}]` : character.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
    })
    .join('')
}

const accents: Readonly<Record<string, string>> = {
  a: 'aáàäâã',
  e: 'eéèëê',
  i: 'iíìïî',
  o: 'oóòöôõ',
  u: 'uúùüû',
  n: 'nñ',
  c: 'cç',
}
