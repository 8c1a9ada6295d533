import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodePickle } from './decode-pickle.ts'
import { encodePickle, type PickleProtocol } from './encode-pickle.ts'
import { describeValue } from './golden/describe-value.ts'
import { PickleDict, PickleFloat, PickleInstance, PickleSet, PickleTuple, type PickleValue } from './pickle-value.ts'

const options = { allowed: ['__main__.Mensaje'] }
const text = fc.string({ unit: 'binary', maxLength: 300 })
const key = fc.oneof(text, fc.maxSafeInteger())
const { value: anyValue } = fc.letrec<{ value: PickleValue; list: PickleValue[] }>((tie) => ({
  list: fc.array(tie('value'), { maxLength: 5 }),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.bigInt({ min: -(2n ** 2100n), max: 2n ** 2100n }).filter((value) => !Number.isSafeInteger(Number(value))),
    fc.double().map((value) => new PickleFloat(value)),
    text,
    fc.uint8Array({ maxLength: 300 }),
    tie('list'),
    tie('list').map((items) => new PickleTuple(items)),
    tie('list').map((items) => [items, items, new PickleTuple([items])]),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((entries) => new PickleDict(entries)),
    fc
      .array(fc.tuple(text, tie('value')), { maxLength: 4 })
      .map((entries) => new PickleInstance('__main__', 'Mensaje', new PickleDict(entries))),
  ),
}))

it('writes what it reads again', () => {
  fc.assert(
    fc.property(anyValue, fc.constantFrom<PickleProtocol>(0, 1, 2, 3, 4, 5), (value, protocol) => {
      const decoded = decodePickle(encodePickle(value, protocol), options)
      expect(decoded.problem).toBeUndefined()
      expect(describeValue(decoded.value as PickleValue)).toEqual(describeValue(value))
    }),
    { numRuns: 300 },
  )
})

it('reads anything without throwing', () => {
  const opcode = fc
    .constantFrom(...'()]}NalestudK0126bco.q\x80\x85\x86\x90\x91\x93\x94\x95R')
    .map((c) => Buffer.from(c, 'latin1'))
  const piece = fc.oneof(
    opcode,
    fc.uint8Array({ maxLength: 3 }),
    fc.constant(Buffer.from('c__main__\nMensaje\n)\x81', 'latin1')),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { value, problem } = decodePickle(Buffer.concat(pieces), options)
      if (problem) expect(problem.offset).toBeLessThanOrEqual(Buffer.concat(pieces).length)
      else if (!JSON.stringify(describeValue(value)).includes('set')) decodePickle(encodePickle(value, 4), options)
    }),
    { numRuns: 2000 },
  )
})

it.each<[PickleValue, PickleProtocol | undefined, RegExp]>([
  ['\ud800', 4, /surrogate/],
  ['a\udfffb', 0, /surrogate/],
  [new PickleDict([['\ud83d', 1]]), 2, /surrogate/],
  [0.5, 4, /PickleFloat/],
  [2 ** 53, 4, /bigint/],
  [Number.NaN, 4, /PickleFloat/],
  [new PickleSet([1]), 3, /protocol 4/],
  [new PickleInstance('__main__', 'Mensaje', null, [1]), 1, /protocol 2/],
  [new PickleInstance('__main__\nos', 'system'), 2, /line break/],
  [new Uint8Array(2 ** 32), 3, /4 GiB/],
])('refuses what cannot be written (%#)', (value, protocol, message) => {
  expect(() => encodePickle(value, protocol)).toThrow(message)
})

it('refuses what is nested too deeply before the call stack ends', () => {
  let nested: PickleValue[] = []
  for (let level = 0; level < 100_000; level++) nested = [nested]
  expect(() => encodePickle(nested)).toThrow(/deeper/)
})

it('tells a text from a global of the same characters', () => {
  const instance = new PickleInstance('__main__', 'Mensaje')
  const value = [instance, '__main__\nMensaje', 'global __main__\nMensaje', instance]
  for (const protocol of [0, 1, 2, 3, 4, 5] as const)
    expect(decodePickle(encodePickle(value, protocol), options).value).toEqual(value)
})

it.each([2, 3, 4] as const)('names what stands far back as CPython does, in protocol %i', (protocol) => {
  const names = Array.from({ length: 300 }, (_, i) => `nombre ${i}`)
  const made = writtenByPython(`n = [f'nombre {i}' for i in range(300)]; valor = n + [n[299]]`, protocol)
  expect(encodePickle([...names, 'nombre 299'], protocol).toString('hex')).toBe(made.toString('hex'))
})

it('writes a set that stands in an element of its own as CPython does', () => {
  const message = new PickleInstance('__main__', 'Mensaje')
  const set = new PickleSet([message], true)
  message.state = new PickleDict([['dentro', set]])
  const made = writtenByPython('class Mensaje: pass\nm = Mensaje()\nvalor = frozenset([m])\nm.dentro = valor', 4)
  expect(encodePickle(set, 4).toString('hex')).toBe(made.toString('hex'))
})

/** What CPython writes of `valor`, which `program` makes. */
function writtenByPython(program: string, protocol: PickleProtocol): Buffer {
  const write = `import pickle, sys\nsys.stdout.buffer.write(pickle.dumps(valor, ${protocol}))`
  return execFileSync('python3', ['-B', '-c', `${program}\n${write}`])
}
