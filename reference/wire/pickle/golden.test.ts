import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { decodePickle } from './decode-pickle.ts'
import { disassemblePickle } from './disassemble-pickle.ts'
import { encodePickle, type PickleProtocol } from './encode-pickle.ts'
import { describeValue } from './golden/describe-value.ts'
import { PickleInstance, PickleSet, type PickleValue } from './pickle-value.ts'

/** A value and its pickles by CPython, as `golden/make_vectors.py` describes them. */
interface Vector {
  readonly name: string
  readonly value: unknown
  readonly pickles?: Record<string, string>
  readonly deflated?: Record<string, string>
}

const folder = new URL('golden/', import.meta.url)
const vectors = JSON.parse(readFileSync(new URL('vectors.json', folder), 'utf8')) as Vector[]
const protocols: readonly PickleProtocol[] = [0, 1, 2, 3, 4, 5]
const options = { allowed: ['__main__.Mensaje'] }

it.each(vectors)('reads what Python wrote, at every protocol: $name', (vector) => {
  for (const [protocol, bytes] of picklesOf(vector)) {
    const decoded = decodePickle(bytes, options)
    expect(decoded.problem).toBeUndefined()
    expect(describeValue(decoded.value as PickleValue)).toEqual(vector.value)
    // what protocol 0 has in common with 1 does not show
    if (protocol >= 2) expect(decoded).toHaveProperty('protocol', protocol)
  }
})

it.each(vectors)('writes byte for byte what Python writes: $name', (vector) => {
  for (const [protocol, bytes] of picklesOf(vector))
    expect(encodePickle(readValue(bytes), protocol).toString('latin1')).toBe(bytes.toString('latin1'))
})

it('writes what Python reads, each value at every protocol', () => {
  const values = vectors.map((vector) => readValue(picklesOf(vector).at(-1)?.[1] as Buffer))
  const large = Buffer.alloc(5_000_000, Buffer.from(Array.from({ length: 256 }, (_, i) => i)))
  const all = [...values, large, new PickleInstance('__main__', 'Mensaje', null), [large, large, 'ñ'.repeat(70_000)]]
  const cases = all.flatMap((value) =>
    (value instanceof PickleSet ? ([4, 5] as const) : protocols).map((p) => ({ value, p })),
  )
  const read = readByPython(cases.map(({ value, p }) => encodePickle(value, p)))
  expect(read).toEqual(cases.map(({ value }) => describeValue(value)))
})

it('finds a problem wherever a pickle is cut, and a value nowhere', () => {
  const short = vectors.flatMap((vector) => (vector.pickles ? picklesOf(vector) : []))
  expect(short.length).toBeGreaterThan(300)
  for (const [, bytes] of short)
    for (let length = 0; length < bytes.length; length++) {
      const { problem } = decodePickle(bytes.subarray(0, length), options)
      expect(problem?.kind).toBe('truncated')
      expect(problem?.offset).toBeLessThanOrEqual(length)
    }
})

it('finds what follows a pickle', () => {
  for (const [, bytes] of vectors.flatMap(picklesOf)) {
    const { problem } = decodePickle(Buffer.concat([bytes, Buffer.from('N.')]), options)
    expect(problem).toMatchObject({ kind: 'trailing', offset: bytes.length })
  }
})

it('takes every pickle apart without a gap', () => {
  for (const [, bytes] of vectors.flatMap(picklesOf)) {
    const steps = disassemblePickle(bytes)
    expect(steps.find((step) => step.problem)).toBeUndefined()
    expect(steps.map(({ start }) => start)).toEqual([0, ...steps.slice(0, -1).map(({ end }) => end)])
    expect(steps.at(-1)).toMatchObject({ end: bytes.length, opcode: 'STOP' })
  }
})

function picklesOf({ pickles, deflated }: Vector): [PickleProtocol, Buffer][] {
  return Object.entries(pickles ?? deflated ?? {}).map(([protocol, text]) => {
    const bytes = Buffer.from(text, 'base64')
    return [Number(protocol) as PickleProtocol, deflated ? inflateSync(bytes) : bytes]
  })
}

function readValue(bytes: Buffer): PickleValue {
  const { value, problem } = decodePickle(bytes, options)
  if (problem) throw new Error(`${problem.kind} at ${problem.offset}: ${problem.detail}`)
  return value
}

function readByPython(pickles: readonly Buffer[]): unknown[] {
  const framed = pickles.flatMap((bytes) => {
    const header = Buffer.alloc(4)
    header.writeUInt32BE(bytes.length)
    return [header, bytes]
  })
  const output = execFileSync('python3', ['-B', fileURLToPath(new URL('read_pickles.py', folder))], {
    input: Buffer.concat(framed),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
}
