import { endianness } from 'node:os'

/** An address as a person writes it. */
export interface Address {
  readonly address: string
  readonly port: number
}

/** Reads `0100007F:1F90` of /proc/net/tcp: 32-bit words in the machine's byte order, the port in plain hexadecimal. */
export function kernelAddress(text: string): Address {
  const [words = '', port = ''] = text.split(':')
  const bytes = Buffer.from(words, 'hex')
  if (endianness() === 'LE') bytes.swap32()
  return { address: bytes.length === 4 ? bytes.join('.') : ipv6(bytes), port: Number.parseInt(port, 16) }
}

function ipv6(bytes: Buffer): string {
  const mapped = bytes.subarray(0, 12).equals(Buffer.from('00000000000000000000ffff', 'hex'))
  if (mapped) return bytes.subarray(12).join('.')
  const groups = bytes.toString('hex').match(/.{4}/g) ?? []
  // The URL parser writes the shortest form.
  return new URL(`http://[${groups.join(':')}]/`).hostname.slice(1, -1)
}
