import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  commandDatagram,
  errorReply,
  isListingContinued,
  listingDatagrams,
  okReply,
  parseCommand,
  parseReply,
  type ShellCommand,
} from './protocol.ts'

const commands: [string, ShellCommand][] = [
  ['ls', { kind: 'ls' }],
  ['rm a b.txt', { kind: 'rm', name: 'a b.txt' }],
  ["write á.txt 'dice ''hola'' y\nse va '", { kind: 'write', name: 'á.txt', text: "dice ''hola'' y\nse va " }],
  ["write vacio ''", { kind: 'write', name: 'vacio', text: '' }],
  ['cd ..', { kind: 'cd', folder: '..' }],
  ['mv a b.txt sub', { kind: 'mv', from: 'a b.txt', to: 'sub' }],
  ['exit', { kind: 'exit' }],
]

it.each(commands)('reads and writes %j', (text, command) => {
  expect(parseCommand(Buffer.from(text))).toEqual(command)
  expect(commandDatagram(command).toString()).toBe(text)
})

it('reads the sheet’s 1s, capitals and a line end as the same command', () => {
  for (const text of ['1s', 'LS', ' ls\r\n']) expect(parseCommand(Buffer.from(text))).toEqual({ kind: 'ls' })
})

it.each([
  ['', 'unknown'],
  ['hola', 'unknown'],
  ['rmx a', 'unknown'],
  ['rm', 'arguments'],
  ['cd  ', 'arguments'],
  ['mv a', 'arguments'],
  ['ls sub', 'arguments'],
  ['exit 1', 'arguments'],
  ["write 'hola'", 'arguments'],
  ['write a', 'quotes'],
  ["write a 'hola", 'quotes'],
  ["write a 'hola' mundo", 'quotes'],
])('refuses %j: %s', (text, problem) => {
  expect(parseCommand(Buffer.from(text))).toEqual({ kind: 'wrong', problem })
})

it('refuses what is no UTF-8', () => {
  expect(parseCommand(Buffer.from([0x6c, 0xff]))).toEqual({ kind: 'wrong', problem: 'no-utf8' })
})

it('reads its own answers, and keeps others as they are', () => {
  expect(parseReply(okReply)).toEqual({ kind: 'ok' })
  expect(parseReply(errorReply('no existe'))).toEqual({ kind: 'error', reason: 'no existe' })
  expect(parseReply(Buffer.from('borrado'))).toEqual({ kind: 'other', text: 'borrado' })
})

it('splits a listing between names, loses none, and marks all datagrams but the last', () => {
  const name = fc.stringMatching(/^[a-zñ. ]{1,20}$/)
  fc.assert(
    fc.property(fc.array(name, { maxLength: 50 }), (names) => {
      const datagrams = listingDatagrams(names, 40)
      expect(Buffer.concat(datagrams).toString()).toBe(names.join('\n'))
      expect(datagrams.map(isListingContinued)).toEqual(datagrams.map((_, i) => i < datagrams.length - 1))
      for (const datagram of datagrams) expect(datagram.length).toBeLessThanOrEqual(41)
    }),
  )
})
