import { expect, it } from 'vitest'
import { canonical, unframed } from '../../../../reference/exercises/four-parts/protocol.ts'
import { looksLikeAddress, readAnnouncement, saysAddress } from './client-messages.ts'

it.each(['127.0.0.1', '192.168.1.20', ' 10.0.0.7\n', '::1', 'fe80::1%eth0', '::ffff:127.0.0.1'])(
  'takes %j for an address',
  (text) => {
    expect(looksLikeAddress(text)).toBe(true)
  },
)

it.each(['', 'foto.jpg', '127.0.0', 'abcd', 'a:b', '127.0.0.1foto.jpg', '1.2.3.4.5'])(
  'does not take %j for an address',
  (text) => {
    expect(looksLikeAddress(text)).toBe(false)
  },
)

it('reads the address as its wire writes it', () => {
  for (const wire of [canonical, unframed]) expect(saysAddress(wire, wire.ip('10.1.2.3'))).toBe(true)
  expect(saysAddress(canonical, unframed.ip('10.1.2.3'))).toBe(false)
  expect(saysAddress(unframed, canonical.ip('10.1.2.3'))).toBe(false)
})

it('reads names with spaces, and sizes where they are told', () => {
  expect(readAnnouncement(canonical, canonical.file('mi foto 2.jpg', 0))).toEqual({ name: 'mi foto 2.jpg', size: 0 })
  expect(readAnnouncement(unframed, unframed.file('mi foto 2.jpg', 9))).toEqual({
    name: 'mi foto 2.jpg',
    size: undefined,
  })
})

it.each([
  'ARCHIVO foto.jpg\n',
  'ARCHIVO 12\n',
  'foto.jpg 12\n',
  'ARCHIVO a.jpg -1\n',
  `ARCHIVO a.jpg ${'9'.repeat(30)}\n`,
])('finds no announcement in %j', (line) => {
  expect(readAnnouncement(canonical, Buffer.from(line))).toBeUndefined()
})
