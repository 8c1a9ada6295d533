import { expect, it } from 'vitest'
import { seenProgram } from '../../../pair/oracles/fixtures/seen-program.ts'
import { expectInAddressFolder } from './expect-in-address-folder.ts'

it.each(['127.0.0.1/a.jpg', 'recibidos/127.0.1.1_Thread-2/a.jpg', 'cliente 127-0-0-1/a.jpg', '::1/a.jpg'])(
  'takes %s for the folder of an address',
  (path) =>
    expect(() => expectInAddressFolder(seenProgram({ files: { [path]: 'x' } }), { name: 'a.jpg' })).not.toThrow(),
)

it.each(['a.jpg', 'hilo-1/a.jpg', 'recibidos/a.jpg', '2024.11.20/a.jpg'])('does not take %s for one', (path) => {
  expect(() => expectInAddressFolder(seenProgram({ files: { [path]: 'x' } }), { name: 'a.jpg' })).toThrow(/no folder/)
})
