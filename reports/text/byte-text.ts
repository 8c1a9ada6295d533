import { isUtf8 } from 'node:buffer'
import { visibleLine } from './visible.ts'

/** The bytes behind a base64 string of a report. */
export function bytesOf(base64: string): Buffer {
  return Buffer.from(base64, 'base64')
}

/** Bytes as two-digit numbers with a space between them. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/(..)(?!$)/g, '$1 ')
}

/** Bytes as one readable line: UTF-8 where they are UTF-8, else ASCII with the other bytes written as `\xNN`. */
export function readable(bytes: Uint8Array): string {
  const whole = bytes.subarray(0, bytes.length - brokenTail(bytes))
  const tail = Array.from(bytes.subarray(whole.length), byteWritten).join('')
  if (isUtf8(whole)) return visibleLine(Buffer.from(whole).toString('utf8')) + tail
  return Array.from(bytes, byteWritten).join('')
}

function byteWritten(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`
}

/** How many bytes at the end begin a UTF-8 character that the window cuts. */
export function brokenTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) return back < characterLength(byte) ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}

function characterLength(lead: number): number {
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
}
