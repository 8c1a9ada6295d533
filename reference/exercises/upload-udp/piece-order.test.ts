import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PieceOrder } from './piece-order.ts'

const text = (pieces: readonly Buffer[]) => Buffer.concat([...pieces]).toString()

it('gives pieces in the order of their numbers, however they come and repeat', () => {
  const pieces = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 3 }), {
    maxLength: 20,
    minLength: 1,
  })
  const shuffled = pieces.chain((content) =>
    fc.record({
      content: fc.constant(content),
      order: fc.shuffledSubarray([...content.keys(), ...content.keys()], { minLength: 2 * content.length }),
    }),
  )
  fc.assert(
    fc.property(shuffled, ({ content, order }) => {
      const size = content.join('').length
      const into = new PieceOrder(size)
      let got = ''
      for (const seq of order) {
        const wasKnown = into.knows(seq)
        const fate = into.take(seq, Buffer.from(content[seq] as string))
        expect(fate.kind).toBe(wasKnown ? 'repeat' : 'new')
        if (fate.kind === 'new') got += text(fate.inOrder)
      }
      expect(got).toBe(content.join(''))
      expect(into.isWhole).toBe(true)
    }),
  )
})

it('is whole only after the piece of an empty file', () => {
  const order = new PieceOrder(0)
  expect(order.isWhole).toBe(false)
  expect(order.take(0, Buffer.alloc(0)).kind).toBe('new')
  expect(order.isWhole).toBe(true)
})

it('keeps neither more than was announced nor what is far ahead', () => {
  const order = new PieceOrder(4)
  expect(order.take(0, Buffer.from('abcde')).kind).toBe('excess')
  expect(order.take(2, Buffer.from('cd')).kind).toBe('new')
  expect(order.take(1, Buffer.from('bxy')).kind).toBe('excess')
  expect(order.take(64, Buffer.from('')).kind).toBe('too-far')
  expect(order.take(0, Buffer.from('ab')).kind).toBe('new')
  expect(order.isWhole).toBe(false)
})
