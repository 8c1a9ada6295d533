import { describe, expect, it } from 'vitest'
import { decodePickle } from './decode-pickle.ts'
import { disassemblePickle } from './disassemble-pickle.ts'
import { defaultPickleLimits } from './pickle-limits.ts'

const options = { allowed: ['__main__.Mensaje'] }
const bytes = (text: string) => Buffer.from(text, 'latin1')
const many = 1_000_000

/** A list of ten of a list of ten, and so on, each written once. */
function laughs(levels: number): string {
  let text = '](NNNNNNNNNNe\x94'
  for (let level = 0; level < levels; level++) text += `0](${`h${String.fromCharCode(level)}`.repeat(10)}e\x94`
  return `${text}.`
}

const corpus: readonly (readonly [name: string, kind: string, pickle: () => Buffer])[] = [
  ['os.system by REDUCE', 'forbidden-global', () => bytes("cos\nsystem\n(S'echo'\ntR.")],
  ['posix.system by STACK_GLOBAL', 'forbidden-global', () => bytes('\x80\x04\x8c\x05posix\x8c\x06system\x93.')],
  ['builtins.eval by INST', 'forbidden-global', () => bytes("(S'1'\nibuiltins\neval\n.")],
  [
    'a path through an allowed name',
    'forbidden-global',
    () => bytes('\x80\x04\x8c\x08__main__\x8c\x0fMensaje.__new__\x93.'),
  ],
  ['an extension of one byte', 'forbidden-global', () => bytes('\x82\x01.')],
  ['an extension of two bytes', 'forbidden-global', () => bytes('\x83\x01\x00.')],
  ['an extension of four bytes', 'forbidden-global', () => bytes('\x84\x01\x00\x00\x00.')],
  ['a persistent object', 'forbidden-global', () => bytes('Pfile\n.')],
  ['a persistent object of the stack', 'forbidden-global', () => bytes('NQ.')],
  ['a buffer beside the pickle', 'bad-argument', () => bytes('\x80\x05\x97.')],
  ['a read-only buffer', 'bad-argument', () => bytes('\x80\x05N\x98.')],
  ['bytes of 2 GiB', 'truncated', () => bytes('B\xff\xff\xff\x7fx.')],
  ['bytes of 16 EiB', 'truncated', () => bytes(`\x8e${'\xff'.repeat(8)}x.`)],
  ['a bytearray of 16 EiB', 'truncated', () => bytes(`\x96${'\xff'.repeat(8)}x.`)],
  ['a text of 16 EiB', 'truncated', () => bytes(`\x8d${'\xff'.repeat(8)}x.`)],
  ['an int of 2 GiB', 'truncated', () => bytes('\x8b\xff\xff\xff\x7fx.')],
  ['an int of a megabyte', 'too-large', () => bytes(`\x8b\x00\x00\x10\x00${'x'.repeat(1 << 20)}.`)],
  ['an int of a million digits', 'too-large', () => bytes(`L${'9'.repeat(many)}L\n.`)],
  ['a float of a million digits', 'bad-argument', () => bytes(`F${'9'.repeat(many)}\n.`)],
  ['a million lists in lists', 'too-many', () => bytes(`${']'.repeat(many)}${'a'.repeat(many)}.`)],
  ['50,000 lists in lists', 'too-deep', () => bytes(`${']'.repeat(50_000)}${'a'.repeat(49_999)}.`)],
  ['50,000 tuples in tuples', 'too-deep', () => bytes(`N${'\x85'.repeat(50_000)}.`)],
  ['a million dicts', 'too-many', () => bytes(`(${'}'.repeat(many)}l.`)],
  ['a million marks', 'too-many', () => bytes('('.repeat(many))],
  ['a million places in the memo', 'too-many', () => bytes(`N${'\x94'.repeat(many)}.`)],
  ['a place in the memo far away', 'stack', () => bytes(`Nr\xff\xff\xff\xffN.`)],
  ['a billion laughs', 'too-many', () => bytes(laughs(9))],
  [
    'a thousand references to a megabyte',
    'too-large',
    () => bytes(`B\x40\x42\x0f\x00${'x'.repeat(many)}\x940](${'h\x00'.repeat(1000)}e.`),
  ],
  [
    'bytes made again and again',
    'too-large',
    () => bytes(`V${'x'.repeat(60_000)}\np0\nVlatin1\np1\n0${'c_codecs\nencode\ng0\ng1\n\x86R0'.repeat(1000)}.`),
  ],
  ['a million backslashes', 'truncated', () => bytes(`V${'\\'.repeat(many)}`)],
  ['a million backslashes and a line feed', 'too-large', () => bytes(`V${'\\'.repeat(many)}\nL${'9'.repeat(5000)}\n.`)],
  ['a string of a million backslashes', 'stack', () => bytes(`S'${'\\'.repeat(many)}'\n0.`)],
]

describe('ends as a problem', () => {
  it.each(corpus)('%s', (_, kind, pickle) => {
    const input = pickle()
    const since = performance.now()
    const { problem } = decodePickle(input, options)
    const took = performance.now() - since
    expect(problem?.kind).toBe(kind)
    expect(problem?.detail.length).toBeLessThan(100)
    // a tenth of it is usual; what grows with the square of the input takes minutes
    expect(took).toBeLessThan(3000)
  })

  it('names the global that is forbidden, and where', () => {
    expect(decodePickle(bytes("(cos\nsystem\n(S'echo'\ntR."), options).problem).toEqual({
      kind: 'forbidden-global',
      offset: 1,
      opcode: 'GLOBAL',
      detail: 'a global that is not allowed',
      name: 'os.system',
    })
    const endless = bytes(`c${'os'.repeat(1_000_000)}\nx\n.`)
    expect(decodePickle(endless, options).problem?.name).toHaveLength(200)
    expect(decodePickle(bytes('c__main__\nMensaje\n)\x81.'), { allowed: [] }).problem?.name).toBe('__main__.Mensaje')
  })
})

it('is taken apart as far as it goes', () => {
  for (const [, , pickle] of corpus) {
    const input = pickle()
    const steps = disassemblePickle(input)
    expect(steps.at(-1)?.end).toBe(input.length)
    for (const { argument } of steps) expect(argument.length).toBeLessThan(700)
  }
})

describe('limits', () => {
  const read = (text: string, limits: object) => decodePickle(bytes(text), { allowed: [], limits }).problem?.kind

  it.each([
    ['N.', { bytes: 1 }, 'too-large', { bytes: 2 }],
    ['N.', { opcodes: 1 }, 'too-many', { opcodes: 2 }],
    ['N\x94\x94.', { memo: 1 }, 'too-many', { memo: 2 }],
    [']]a.', { objects: 1 }, 'too-many', { objects: 2 }],
    [']]a.', { depth: 1 }, 'too-deep', { depth: 2 }],
    ['](NNe.', { items: 2 }, 'too-many', { items: 3 }],
    [']\x94]\x94]\x94h\x00h\x01a0h\x01h\x02a000.', { depth: 2 }, 'too-deep', { depth: 3 }],
  ] as const)('of %j', (text, tooLow, kind, enough) => {
    expect(read(text, tooLow)).toBe(kind)
    expect(read(text, enough)).toBeUndefined()
  })

  it('leave room for a list of 300,000 numbers', () => {
    const list = decodePickle(bytes(`](${'K\x07'.repeat(300_000)}e.`), options).value
    expect(list).toHaveLength(300_000)
    expect(defaultPickleLimits.bytes).toBe(64 * 1024 * 1024)
  })
})
