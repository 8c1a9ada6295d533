import { describe, expect, it } from 'vitest'
import { SaidBytes } from './said-bytes.ts'

const then = [
  { index: 3, bytes: Buffer.from('hola ') },
  { index: 7, bytes: Buffer.from('mundo') },
]

describe('what was said over TCP', () => {
  it('is done when its last byte was said, however it was cut', () => {
    const said = new SaidBytes('tcp', then)
    expect(said.say(Buffer.from('hol'))).toEqual({ done: [] })
    expect(said.say(Buffer.from('a mun'))).toEqual({ done: [3] })
    expect(said.say(Buffer.from('do'))).toEqual({ done: [7] })
  })

  it('tells the first byte that differs', () => {
    const said = new SaidBytes('tcp', then)
    said.say(Buffer.from('hola '))
    expect(said.say(Buffer.from('munDo'))).toEqual({ done: [], differsAt: 8 })
  })

  it('tells that it is more', () => {
    const said = new SaidBytes('tcp', then)
    expect(said.say(Buffer.from('hola mundo!'))).toEqual({ done: [], differsAt: 10, isMore: true })
  })
})

it('takes each datagram as a whole', () => {
  const said = new SaidBytes('udp', then)
  expect(said.say(Buffer.from('hola '))).toEqual({ done: [3] })
  expect(said.say(Buffer.from('mund'))).toMatchObject({ done: [], differsAt: 0 })
})
