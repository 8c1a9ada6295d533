/** The option that carries a comment in every kind of block. */
const commentOption = 1

/** What one packet block says. */
export interface PacketBlock {
  /** Microseconds since 1970. */
  readonly atMicros: number
  /** The bytes that were kept, from the first header on. */
  readonly captured: Uint8Array
  /** How long the packet really was. */
  readonly originalLength: number
  readonly comments: readonly string[]
}

/** The Section Header Block that begins a pcapng file (draft-ietf-opsawg-pcapng), little-endian, of unknown length. */
export function sectionHeader(application: string, comment: string): Buffer {
  const fixed = Buffer.alloc(16)
  fixed.writeUInt32LE(0x1a2b3c4d, 0)
  fixed.writeUInt16LE(1, 4)
  fixed.writeBigInt64LE(-1n, 8)
  return block(0x0a0d0d0a, fixed, options([commentOption, comment], [4, application]))
}

/** The Interface Description Block: raw IP packets of any length, times in microseconds. */
export function interfaceDescription(name: string, description: string): Buffer {
  const fixed = Buffer.alloc(8)
  fixed.writeUInt16LE(101, 0)
  const resolution = [9, Uint8Array.of(6)] as const
  return block(1, fixed, options([2, name], [3, description], resolution))
}

/** An Enhanced Packet Block of interface 0. */
export function packetBlock({ atMicros, captured, originalLength, comments }: PacketBlock): Buffer {
  const fixed = Buffer.alloc(20)
  const at = BigInt(atMicros)
  fixed.writeUInt32LE(Number(at >> 32n), 4)
  fixed.writeUInt32LE(Number(at & 0xffffffffn), 8)
  fixed.writeUInt32LE(captured.length, 12)
  fixed.writeUInt32LE(originalLength, 16)
  return block(6, fixed, padded(captured), options(...comments.map((text) => [commentOption, text] as const)))
}

function block(type: number, ...parts: readonly Uint8Array[]): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(12 + parts.reduce((sum, part) => sum + part.length, 0))
  const start = Buffer.alloc(4)
  start.writeUInt32LE(type)
  return Buffer.concat([start, length, ...parts, length])
}

/** Options with their end; nothing where there are none. */
function options(...given: readonly (readonly [code: number, value: string | Uint8Array])[]): Buffer {
  if (given.length === 0) return Buffer.alloc(0)
  const parts = given.flatMap(([code, value]) => {
    const bytes = typeof value === 'string' ? Buffer.from(value) : value
    const head = Buffer.alloc(4)
    head.writeUInt16LE(code, 0)
    head.writeUInt16LE(bytes.length, 2)
    return [head, padded(bytes)]
  })
  return Buffer.concat([...parts, Buffer.alloc(4)])
}

/** The bytes with zeros up to the next multiple of four. */
function padded(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])
}
