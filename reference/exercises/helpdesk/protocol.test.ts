import { expect, it } from 'vitest'
import { maxDatagramBytes } from '../../net/udp-port.ts'
import { isExit, maxNameBytes, messageText, offeredName, personalOffer } from './protocol.ts'

it('puts the name into the offer as it was sent, and finds it there', () => {
  for (const name of ['Ana', 'José María Ñúñez', '', 'a, ¿en qué puedo ayudarte?'])
    expect(offeredName(personalOffer(Buffer.from(name)))).toBe(name)
  expect(personalOffer(Buffer.from([0xff, 0x41])).subarray(0, 2)).toEqual(Buffer.from([0xff, 0x41]))
  expect(String(personalOffer(Buffer.from('Ana')))).toBe('Ana, ¿en qué puedo ayudarte?')
  expect(offeredName(Buffer.from('Ana'))).toBeUndefined()
})

it('fits the offer to the longest name into one datagram', () => {
  expect(personalOffer(Buffer.alloc(maxNameBytes)).length).toBeLessThan(maxDatagramBytes)
})

it('knows exit with and without a line end, and nothing else', () => {
  expect(['exit', 'exit\n', 'exit\r\n'].map((text) => isExit(Buffer.from(text)))).toEqual([true, true, true])
  expect(['', 'Exit', 'exit now', ' exit'].map((text) => isExit(Buffer.from(text)))).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect(messageText(Buffer.from('¿y?\r\n'))).toBe('¿y?')
})
