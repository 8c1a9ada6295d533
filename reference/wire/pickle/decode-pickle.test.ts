import { describe, expect, it } from 'vitest'
import { decodePickle } from './decode-pickle.ts'
import { encodePickle } from './encode-pickle.ts'
import { PickleDict, type PickleFloat, PickleInstance, PickleTuple, type PickleValue } from './pickle-value.ts'

const options = { allowed: ['__main__.Mensaje'] }

function read(text: string): PickleValue | undefined {
  const { value, problem } = decodePickle(Buffer.from(text, 'latin1'), options)
  if (problem) throw new Error(`${problem.kind} at ${problem.offset}: ${problem.detail}`)
  return value
}

describe('numbers', () => {
  it.each([
    ['\x80\x02\x8a\x00.', 0],
    ['\x80\x02\x8a\x01\xff.', -1],
    ['\x80\x02\x8a\x02\xff\x00.', 255],
    ['\x80\x02\x8a\x08\xff\xff\xff\xff\xff\xff\xff\xff.', -1],
    ['\x80\x02\x8a\x08\x00\x00\x00\x00\x00\x00\x00\x80.', -(2n ** 63n)],
    ['\x80\x02\x8b\x09\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\x00.', 2n ** 64n - 1n],
    ['J\xff\xff\xff\xff.', -1],
    ['I-7\n.', -7],
    ['I01\n.', true],
    ['I00\n.', false],
    ['L9007199254740993L\n.', 2n ** 53n + 1n],
    ['L12\n.', 12],
  ])('%j', (text, value) => expect(read(text)).toBe(value))

  it.each([
    ['F1e3\n.', 1000],
    ['F-inf\n.', -Infinity],
    ['Fnan\n.', Number.NaN],
    ['F-0.0\n.', -0],
  ])('%j', (text, value) => expect((read(text) as PickleFloat).value).toBe(value))

  it.each(['I0x10\n.', 'I1_0\n.', 'I\n.', 'Lx\n.', 'F\n.', 'F1_0\n.', 'F0x1\n.', 'gx\n.', 'Np-1\n.'])(
    'refuses %j',
    (text) => {
      expect(decodePickle(Buffer.from(text), options).problem?.kind).toBe('bad-argument')
    },
  )
})

describe('texts', () => {
  it.each([
    ["S'a\\x41\\n\\'\\101'\n.", "aA\n'A"],
    ['S"it\'s"\n.', "it's"],
    ['U\x02ab.', 'ab'],
    ['T\x02\x00\x00\x00ab.', 'ab'],
    ['V\\u00e9\xe9\\U0001f3a8\\\\u0041\n.', 'éé🎨\\\\u0041'],
    ['V\\ud83c\\udfa8\n.', '🎨'],
    ['X\x03\x00\x00\x00\xef\xbb\xbf.', '\ufeff'],
  ])('%j', (text, value) => expect(read(text)).toBe(value))

  it.each([
    ['\x8c\x03\xed\xa0\x80.', 'not-utf-8'],
    ['\x8c\x01\xff.', 'not-utf-8'],
    [`X\x50\x00\x00\x00${'\xe9'.repeat(80)}.`, 'not-utf-8'],
    ['U\x01\xe9.', 'not-utf-8'],
    ["S'\xe9'\n.", 'not-utf-8'],
    ['V\\ud800\n.', 'not-utf-8'],
    ['c\xff\nx\n.', 'not-utf-8'],
    ['V\\u12\n.', 'bad-argument'],
    ['V\\Uffffffff\n.', 'bad-argument'],
    ["S'a\n.", 'bad-argument'],
    ['Sa\n.', 'bad-argument'],
    ['T\xff\xff\xff\xff.', 'bad-argument'],
  ])('refuses %j', (text, kind) => {
    expect(decodePickle(Buffer.from(text, 'latin1'), options).problem).toMatchObject({ kind, offset: 0 })
  })
})

describe('the stack', () => {
  it.each([
    ['N0I1\n.', 1],
    ['I1\n(NN1.', 1],
    ['I1\n(N00.', 1],
    ['N2\x86.', new PickleTuple([null, null])],
    ['(I1\nI2\nl.', [1, 2]],
    ['(I1\nNd.', new PickleDict([[1, null]])],
    [']p7\n0g7\n.', []],
  ])('%j', (text, value) => expect(read(text)).toEqual(value))

  it.each([']2a.', '\x80\x04]\x94h\x00a.'])('may put a list into itself: %j', (text) => {
    const list = read(text) as PickleValue[]
    expect(list).toHaveLength(1)
    expect(list[0]).toBe(list)
  })

  it.each([
    ['.', 'stack'],
    ['0.', 'stack'],
    ['NN.', 'stack'],
    ['(N.', 'stack'],
    ['N(.', 'stack'],
    ['N(0a.', 'stack'],
    ['(a.', 'stack'],
    ['N1.', 'stack'],
    ['](NNs.', 'stack'],
    ['}(Nu.', 'stack'],
    ['2.', 'stack'],
    ['q\x00.', 'stack'],
    ['(o.', 'stack'],
    ['NNa.', 'bad-argument'],
    ['NNNs.', 'bad-argument'],
    ['}]Ns.', 'bad-argument'],
    ['N(\x90.', 'bad-argument'],
    ['(]\x91.', 'bad-argument'],
    ['h\x00.', 'bad-argument'],
    ['\x80\x06N.', 'bad-argument'],
    ['\xffN.', 'bad-opcode'],
  ])('refuses %j', (text, kind) => {
    expect(decodePickle(Buffer.from(text, 'latin1'), options).problem?.kind).toBe(kind)
  })
})

describe('instances', () => {
  const state = new PickleDict([['operacion', 'listar']])
  const attributes = '}X\x09\x00\x00\x00operacionX\x06\x00\x00\x00listars'

  it.each([
    ['by INST', `(i__main__\nMensaje\n${attributes}b.`],
    ['by OBJ', `(c__main__\nMensaje\no${attributes}b.`],
    ['by NEWOBJ', `c__main__\nMensaje\n)\x81${attributes}b.`],
    ['by NEWOBJ_EX', `c__main__\nMensaje\n)}\x92${attributes}b.`],
    ['by REDUCE', `c__main__\nMensaje\n)R${attributes}b.`],
    ['by _reconstructor', `ccopyreg\n_reconstructor\n(c__main__\nMensaje\ncbuiltins\nobject\nNtR${attributes}b.`],
  ])('are read %s', (_, text) => {
    expect(read(text)).toEqual(new PickleInstance('__main__', 'Mensaje', state))
  })

  it('keep attributes of slots beside the others', () => {
    const slots = read(`c__main__\nMensaje\n)\x81N${attributes}\x86b.`) as PickleInstance
    expect(slots.get('operacion')).toBe('listar')
    expect(slots.get('data')).toBeUndefined()
    const both = read(`c__main__\nMensaje\n)\x81}I1\nI2\ns${attributes}\x86b.`) as PickleInstance
    expect(both.get('operacion')).toBe('listar')
  })

  it.each([
    ['state that is no dict', 'c__main__\nMensaje\n)\x81]b.'],
    ['a pair without a dict', 'c__main__\nMensaje\n)\x81]N\x86b.'],
    ['attributes of what is no instance', ']}b.'],
    ['named arguments', 'c__main__\nMensaje\n)}NNs\x92.'],
    ['arguments that are no tuple', 'c__main__\nMensaje\n]\x81.'],
    ['a call of what is no global', 'N)R.'],
    ['a class as value', 'c__main__\nMensaje\n.'],
    ['a class in a list', '](c__main__\nMensaje\ne.'],
    ['an object of no class', 'cbuiltins\nobject\n)R.'],
    ['another encoding', 'c_codecs\nencode\n(Va\nVrot13\ntR.'],
    ['what is not Latin-1', 'c_codecs\nencode\n(V\\u0100\nVlatin1\ntR.'],
    ['bytes of a number', 'cbuiltins\nbytes\n(I1000000000\ntR.'],
    ['a reconstructor of another base', 'ccopyreg\n_reconstructor\n(c__main__\nMensaje\nc__main__\nMensaje\nNtR.'],
  ])('are refused with %s', (_, text) => {
    expect(decodePickle(Buffer.from(text, 'latin1'), options).problem?.kind).toBe('bad-argument')
  })

  it('may be bytearrays where those are allowed', () => {
    const pickle = Buffer.from('\x80\x04\x8c\x08builtins\x8c\x09bytearray\x93C\x02ab\x85R.', 'latin1')
    expect(decodePickle(pickle, options).problem).toMatchObject({
      kind: 'forbidden-global',
      name: 'builtins.bytearray',
    })
    const allowing = { allowed: ['builtins.bytearray'] }
    expect(decodePickle(pickle, allowing).value).toEqual(Buffer.from('ab'))
    const ofNumber = Buffer.from('cbuiltins\nbytearray\n(I1000000000\ntR.', 'latin1')
    expect(decodePickle(ofNumber, allowing).problem?.kind).toBe('bad-argument')
  })
})

describe('frames', () => {
  const frame = (length: number) => `\x95${String.fromCharCode(length)}${'\0'.repeat(7)}`

  it.each([
    ['that hold the rest', `\x80\x04${frame(2)}N.`],
    ['one after the other', `\x80\x04${frame(1)}N${frame(1)}.`],
    ['that are empty', `\x80\x04${frame(0)}N.`],
    ['that end early', `\x80\x04${frame(1)}N.`],
  ])('are read %s', (_, text) => expect(read(text)).toBeNull())

  it.each([
    ['ends in an opcode', `\x80\x04${frame(1)}K\x01.`, 'frame'],
    ['holds another', `\x80\x04${frame(11)}${frame(1)}N.`, 'frame'],
    ['goes on after the end', `\x80\x04${frame(3)}N.N`, 'frame'],
    ['is longer than the pickle', `\x80\x04${frame(3)}N.`, 'truncated'],
    ['is as long as can be', `\x80\x04\x95${'\xff'.repeat(8)}N.`, 'truncated'],
  ])('are refused when one %s', (_, text, kind) => {
    expect(decodePickle(Buffer.from(text, 'latin1'), options).problem?.kind).toBe(kind)
  })
})

it('gives bytes as views of what came', () => {
  const pickle = encodePickle(Buffer.alloc(100_000, 'zócalo'))
  const { value } = decodePickle(pickle, options)
  expect((value as Buffer).buffer).toBe(pickle.buffer)
  const other = new Uint8Array(pickle.buffer, pickle.byteOffset, pickle.length)
  expect(decodePickle(other, options).value).toEqual(value)
})

it('tells the protocol that a pickle names, or needs', () => {
  const protocolOf = (text: string) => {
    const decoded = decodePickle(Buffer.from(text, 'latin1'), options)
    return decoded.problem ? decoded.problem.kind : decoded.protocol
  }
  expect(['I1\n.', 'K\x01.', '\x80\x03K\x01.', '\x80\x05N.', '\x88.'].map(protocolOf)).toEqual([0, 1, 3, 5, 2])
})
