import fc, { type Arbitrary } from 'fast-check'

/** A way in which CPython writes a `Mensaje` in protocol 4: many pickles mean the same. */
export interface Spelling {
  /** How far the attributes are turned round. */
  readonly turned: number
  /** Remembers what comes, and recalls a text that comes again; `pickle.Pickler.fast` and `pickletools.optimize` do not. */
  readonly memo: boolean
  /** Says first how long the block of opcodes is. */
  readonly framed: boolean
  /** The text of a further attribute, which the receiver has no use for; absent when empty. */
  readonly note: string
  /** The further attribute repeats what is asked for. */
  readonly repeats: boolean
}

/** As `pickle.dumps` writes it. */
export const plainSpelling: Spelling = { turned: 0, memo: true, framed: true, note: '', repeats: false }

/** All of them. */
export const spellings: Arbitrary<Spelling> = fc.record({
  turned: fc.nat(4),
  memo: fc.boolean().map((without) => !without),
  framed: fc.boolean().map((without) => !without),
  note: fc.oneof(
    { withCrossShrink: true },
    fc.constant(''),
    fc
      .array(fc.constantFrom('ñ', 'á', '¿', '漢', '🎨', 'a', ' ', '\n'), { maxLength: 150, size: 'max' })
      .map((signs) => signs.join('')),
  ),
  repeats: fc.boolean(),
})

/** The pickle of a `Mensaje` with these attributes, written in this way. */
export function spell(attributes: Readonly<Record<string, string | null>>, spelling: Spelling): Buffer {
  const further: [string, string][] = spelling.note === '' ? [] : [['nota', spelling.note]]
  const again = attributes['operacion']
  if (spelling.repeats && again != null) further.push(['tipo', again])
  const entries = [...Object.entries(attributes), ...further]
  const first = spelling.turned % entries.length
  const turned = [...entries.slice(first), ...entries.slice(0, first)]
  const writer = new OpcodeWriter(spelling.memo)
  writer.text('__main__')
  writer.text('Mensaje')
  writer.object([0x93])
  writer.object([0x29, 0x81])
  writer.object([0x7d])
  writer.opcodes([0x28])
  for (const [key, value] of turned) {
    writer.text(key)
    if (value === null) writer.opcodes([0x4e])
    else writer.text(value)
  }
  writer.opcodes([0x75, 0x62, 0x2e])
  const block = writer.bytes()
  return Buffer.concat([Buffer.from([0x80, 0x04]), spelling.framed ? frame(block.length) : Buffer.alloc(0), block])
}

class OpcodeWriter {
  readonly #memo: boolean
  readonly #pieces: Buffer[] = []
  readonly #texts = new Map<string, number>()
  #remembered = 0

  constructor(memo: boolean) {
    this.#memo = memo
  }

  opcodes(codes: readonly number[]): void {
    this.#pieces.push(Buffer.from(codes))
  }

  /** Opcodes that make an object, which is remembered. */
  object(codes: readonly number[]): void {
    this.opcodes(codes)
    if (!this.#memo) return
    this.opcodes([0x94])
    this.#remembered++
  }

  text(text: string): void {
    const known = this.#texts.get(text)
    if (known === undefined) this.#newText(text)
    else this.opcodes([0x68, known])
  }

  bytes(): Buffer {
    return Buffer.concat(this.#pieces)
  }

  #newText(text: string): void {
    if (this.#memo) this.#texts.set(text, this.#remembered)
    const utf8 = Buffer.from(text)
    const long = Buffer.alloc(5, 0x58)
    long.writeUInt32LE(utf8.length, 1)
    this.object([...(utf8.length < 256 ? [0x8c, utf8.length] : long), ...utf8])
  }
}

function frame(bytes: number): Buffer {
  const opcode = Buffer.alloc(9, 0x95)
  opcode.writeBigUInt64LE(BigInt(bytes), 1)
  return opcode
}
