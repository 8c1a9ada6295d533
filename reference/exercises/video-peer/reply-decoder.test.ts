import fc from 'fast-check'
import { expect, it } from 'vitest'
import { missingReply, sizeLine } from './protocol.ts'
import { maxHeaderBytes, ReplyDecoder } from './reply-decoder.ts'

function decode(pieces: readonly Buffer[], maxContentBytes?: number) {
  const decoder = new ReplyDecoder(maxContentBytes)
  const content = Buffer.concat(pieces.map((piece) => decoder.push(piece)))
  return { content, state: decoder.state }
}

const reply = (content: Buffer) => Buffer.concat([Buffer.from(sizeLine(content.length)), content])

it('gives the content exactly, whatever pieces the reply comes in', () => {
  const cuts = fc.array(fc.nat(4200), { maxLength: 30 })
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4000 }), cuts, (bytes, places) => {
      const content = Buffer.from(bytes)
      const whole = reply(content)
      const at = [0, ...places.filter((place) => place < whole.length).sort((a, b) => a - b), whole.length]
      const decoded = decode(at.slice(1).map((end, i) => whole.subarray(at[i], end)))
      expect(decoded.state).toEqual({ kind: 'whole', size: content.length })
      expect(decoded.content.equals(content)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

it('reads byte by byte, with line breaks in the content', () => {
  const content = Buffer.from('\n\n12\nhola\n')
  const decoded = decode(Array.from(reply(content), (byte) => Buffer.from([byte])))
  expect(decoded).toEqual({ content, state: { kind: 'whole', size: content.length } })
})

it.each([
  ['', { kind: 'header', have: 0 }],
  ['12', { kind: 'header', have: 2 }],
  ['0\n', { kind: 'whole', size: 0 }],
  ['5\r\n', { kind: 'content', size: 5, received: 0 }],
  ['5\nabc', { kind: 'content', size: 5, received: 3 }],
  ['5\nabcdefgh', { kind: 'whole', size: 5 }],
  [missingReply, { kind: 'refused', text: missingReply.trim() }],
  ['\n', { kind: 'malformed', problem: 'no-size', header: '' }],
  ['-1\n', { kind: 'malformed', problem: 'no-size', header: '-1' }],
  ['1e3\n', { kind: 'malformed', problem: 'no-size', header: '1e3' }],
  ['99999999999999999999\n', { kind: 'malformed', problem: 'too-large', header: '99999999999999999999' }],
  ['9'.repeat(maxHeaderBytes + 1), { kind: 'malformed', problem: 'header-too-long', header: '9'.repeat(60) }],
])('tells how far %j has come', (text, state) => {
  expect(decode([Buffer.from(text)]).state).toEqual(state)
  expect(decode(Array.from(Buffer.from(text), (byte) => Buffer.from([byte]))).state).toEqual(state)
})

it('drops what follows the content or a refusal', () => {
  expect(decode([Buffer.from('2\nabc'), Buffer.from('def')]).content.toString()).toBe('ab')
  expect(decode([Buffer.from('ERROR no\nabc'), Buffer.from('def')]).content).toHaveLength(0)
})

it('refuses more than it is willing to take', () => {
  expect(decode([Buffer.from('10\n')], 10).state).toEqual({ kind: 'content', size: 10, received: 0 })
  expect(decode([Buffer.from('11\n')], 10).state).toMatchObject({ kind: 'malformed', problem: 'too-large' })
})
