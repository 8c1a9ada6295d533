import { endianness } from 'node:os'
import { expect, it } from 'vitest'
import { kernelAddress } from './kernel-address.ts'

it.runIf(endianness() === 'LE').each([
  ['0100007F:1F90', '127.0.0.1', 8080],
  ['00000000:0050', '0.0.0.0', 80],
  ['00000000000000000000000000000000:2328', '::', 9000],
  ['00000000000000000000000001000000:0001', '::1', 1],
  ['0000000000000000FFFF00000100007F:FFFF', '127.0.0.1', 65535],
  ['B80D0120000000000000000001000000:0001', '2001:db8::1', 1],
])('reads %s', (text, address, port) => {
  expect(kernelAddress(text)).toEqual({ address, port })
})
