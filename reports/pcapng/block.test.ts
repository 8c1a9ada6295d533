import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interfaceDescription, packetBlock, sectionHeader } from './block.ts'
import { internetChecksum, tcpPacket, udpPacket } from './packet.ts'

const from = { address: [127, 0, 0, 1], port: 50_000 } as const
const to = { address: [127, 0, 0, 2], port: 7 } as const
const bytes = fc.uint8Array({ maxLength: 70 })
const uint32 = fc.nat(2 ** 32 - 1)

/** Reads blocks by their lengths, which stand before and after each. */
function blocksOf(file: Buffer): { readonly type: number; readonly body: Buffer }[] {
  const blocks = []
  for (let at = 0; at < file.length; ) {
    const length = file.readUInt32LE(at + 4)
    expect(length % 4).toBe(0)
    expect(file.readUInt32LE(at + length - 4)).toBe(length)
    blocks.push({ type: file.readUInt32LE(at), body: file.subarray(at + 8, at + length - 4) })
    at += length
  }
  return blocks
}

function commentsIn(options: Buffer): string[] {
  const comments: string[] = []
  for (let at = 0; at < options.length; ) {
    const code = options.readUInt16LE(at)
    const length = options.readUInt16LE(at + 2)
    if (code === 0) {
      expect(at + 4).toBe(options.length)
      break
    }
    if (code === 1) comments.push(options.toString('utf8', at + 4, at + 4 + length))
    at += 4 + length + (-length & 3)
  }
  return comments
}

/** The sum that a receiver makes: with a right checksum nothing is left of it. */
function remainder(...parts: readonly Uint8Array[]): bigint {
  const all = Buffer.concat([...parts, Buffer.alloc(1)])
  let sum = 0n
  for (let at = 0; at + 1 < all.length; at += 2) sum += BigInt(all.readUInt16BE(at))
  return sum % 0xffffn
}

test('blocks of any length are read back by their lengths, with their bytes and comments', () => {
  fc.assert(
    fc.property(
      bytes,
      fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 3 }),
      fc.nat(9999),
      (captured, comments, more) => {
        const originalLength = captured.length + more
        const file = Buffer.concat([
          sectionHeader('zocalo', 'what'),
          interfaceDescription('lo', 'why'),
          packetBlock({ atMicros: 1_795_000_000_123_456, captured, originalLength, comments }),
        ])
        const blocks = blocksOf(file)
        expect(blocks.map(({ type }) => type)).toEqual([0x0a0d0d0a, 1, 6])
        const body = blocks[2]?.body ?? Buffer.alloc(0)
        expect(BigInt(body.readUInt32LE(4)) * 2n ** 32n + BigInt(body.readUInt32LE(8))).toBe(1_795_000_000_123_456n)
        expect([body.readUInt32LE(12), body.readUInt32LE(16)]).toEqual([captured.length, originalLength])
        expect(body.subarray(20, 20 + captured.length)).toEqual(Buffer.from(captured))
        expect(commentsIn(body.subarray(20 + captured.length + (-captured.length & 3)))).toEqual(comments)
      },
    ),
  )
})

test('whoever adds up a packet with its checksums finds nothing left', () => {
  fc.assert(
    fc.property(bytes, uint32, uint32, fc.nat(65_535), fc.nat(31), (data, sequence, acknowledged, id, flags) => {
      for (const { captured, originalLength } of [
        tcpPacket(id, { from, to, sequence, acknowledged, flags, data }),
        udpPacket(id, from, to, data),
      ]) {
        expect(captured).toHaveLength(originalLength)
        expect(captured.readUInt16BE(2)).toBe(originalLength)
        expect(remainder(captured.subarray(0, 20))).toBe(0n)
        const inside = captured.subarray(20)
        const pseudo = Buffer.from([
          ...from.address,
          ...to.address,
          0,
          captured.readUInt8(9),
          inside.length >> 8,
          inside.length & 0xff,
        ])
        expect(remainder(pseudo, inside.length % 2 ? Buffer.concat([inside, Buffer.alloc(1)]) : inside)).toBe(0n)
      }
    }),
  )
})

test('the checksum of RFC 1071: its own example', () => {
  expect(internetChecksum(Buffer.from('0001f203f4f5f6f7', 'hex'))).toBe(~0xddf2 & 0xffff)
})
