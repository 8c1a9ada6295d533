import fc, { type Arbitrary } from 'fast-check'

/** A way to write a JSON object: many texts mean the same. */
export interface Spelling {
  /** White space around the tokens, used in turn; empty texts write the object as compactly as possible. */
  readonly spaces: readonly string[]
  /** How far the keys are turned round. */
  readonly turned: number
  /** Every so many characters one is written as `\uXXXX`; 0 writes none so. */
  readonly escapeEvery: number
  /** A further key whose text the receiver has no use for; absent when empty. */
  readonly note: string
}

/** As Python's `json.dumps` writes. */
export const pythonSpelling: Spelling = { spaces: [], turned: 0, escapeEvery: 0, note: '' }

/** Compact, spacious, turned round, escaped, with a note in several alphabets. */
export const spellings: Arbitrary<Spelling> = fc.record({
  spaces: fc.oneof(
    { withCrossShrink: true },
    fc.constant([]),
    fc.array(
      fc.oneof(
        fc.constantFrom('', ' ', '\n', '\t', '\r\n'),
        fc.nat(140).map((count) => ' '.repeat(count)),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  ),
  turned: fc.nat(3),
  escapeEvery: fc.constantFrom(0, 0, 1, 2, 5),
  note: fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.constantFrom('ñ', 'á', '¿', '漢', '字', '🎨', 'a', ' '), { maxLength: 90 })
        .map((signs) => signs.join('')),
    },
  ),
})

/** The UTF-8 bytes of `message` written in this way. */
export function spell(message: Readonly<Record<string, string>>, spelling: Spelling): Buffer {
  const entries = Object.entries(spelling.note === '' ? message : { ...message, nota: spelling.note })
  const first = spelling.turned % entries.length
  const turned = [...entries.slice(first), ...entries.slice(0, first)]
  const space = spaceWriter(spelling.spaces)
  const pairs = turned.map(
    ([key, value]) =>
      `${space('')}${quote(key, spelling)}${space('')}:${space(' ')}${quote(value, spelling)}${space('')}`,
  )
  return Buffer.from(`${space('')}{${pairs.join(spelling.spaces.length === 0 ? ', ' : ',')}}${space('')}`)
}

function spaceWriter(spaces: readonly string[]): (usual: string) => string {
  let at = 0
  return (usual) => (spaces.length === 0 ? usual : (spaces[at++ % spaces.length] as string))
}

function quote(text: string, { escapeEvery }: Spelling): string {
  const inner = Array.from(JSON.stringify(text).slice(1, -1))
  return `"${inner.map((sign, at) => (isEscaped(sign, at, escapeEvery) ? escaped(sign) : sign)).join('')}"`
}

function isEscaped(sign: string, at: number, every: number): boolean {
  return every > 0 && at % every === 0 && sign !== '\\' && sign !== '"'
}

/** One escape for each UTF-16 unit, as JSON asks for. */
function escaped(sign: string): string {
  const units = sign.split('')
  return units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
}
