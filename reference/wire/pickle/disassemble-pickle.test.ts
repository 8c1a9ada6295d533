import { expect, it } from 'vitest'
import { disassemblePickle } from './disassemble-pickle.ts'
import { encodePickle } from './encode-pickle.ts'
import { pickleOpcodes } from './pickle-opcode.ts'
import { PickleDict, PickleInstance } from './pickle-value.ts'

const lines = (bytes: Buffer) =>
  disassemblePickle(bytes).map(({ start, end, opcode, argument, problem }) =>
    `${start}-${end} ${opcode ?? '?'} ${argument} ${problem?.kind ?? ''}`.trimEnd(),
  )

it('names each opcode and its argument', () => {
  const message = new PickleInstance(
    '__main__',
    'Mensaje',
    new PickleDict([['data', ['é\n\u202e', Buffer.alloc(20, 1), -2]]]),
  )
  expect(lines(encodePickle(message))).toEqual([
    '0-2 PROTO 4',
    '2-11 FRAME 79',
    '11-21 SHORT_BINUNICODE "__main__"',
    '21-22 MEMOIZE',
    '22-31 SHORT_BINUNICODE "Mensaje"',
    '31-32 MEMOIZE',
    '32-33 STACK_GLOBAL',
    '33-34 MEMOIZE',
    '34-35 EMPTY_TUPLE',
    '35-36 NEWOBJ',
    '36-37 MEMOIZE',
    '37-38 EMPTY_DICT',
    '38-39 MEMOIZE',
    '39-45 SHORT_BINUNICODE "data"',
    '45-46 MEMOIZE',
    '46-47 EMPTY_LIST',
    '47-48 MEMOIZE',
    '48-49 MARK',
    '49-57 SHORT_BINUNICODE "é\\n\\u{202e}"',
    '57-58 MEMOIZE',
    `58-80 SHORT_BINBYTES ${'01 '.repeat(16)}… (20)`,
    '80-81 MEMOIZE',
    '81-86 BININT -2',
    '86-87 APPENDS',
    '87-88 SETITEM',
    '88-89 BUILD',
    '89-90 STOP',
  ])
})

it.each([
  ['', ['0-0 ?  truncated']],
  ['N', ['0-1 NONE', '1-1 ?  truncated']],
  ['N\xff.', ['0-1 NONE', '1-3 ?  bad-opcode']],
  ['N.zz', ['0-1 NONE', '1-2 STOP', '2-4 ?  trailing']],
  ['NB\x05\x00\x00\x00ab', ['0-1 NONE', '1-8 BINBYTES  truncated']],
  ['I1x\nN', ['0-5 INT  bad-argument']],
  ['cos\nsystem\n)R.', ['0-11 GLOBAL os.system', '11-12 EMPTY_TUPLE', '12-13 REDUCE', '13-14 STOP']],
])('tells where it stops in %j', (text, expected) => {
  expect(lines(Buffer.from(text, 'latin1'))).toEqual(expected)
})

it('shortens what is long', () => {
  const [step] = disassemblePickle(Buffer.from(`X\xc8\0\0\0${'x'.repeat(200)}.`, 'latin1'))
  expect(step?.argument).toBe(`"${'x'.repeat(60)}"… (200)`)
  const steps = disassemblePickle(Buffer.from('NNNN.'), { mostSteps: 2 })
  expect(steps.at(-1)).toMatchObject({ start: 2, end: 5, problem: { kind: 'too-many' } })
})

it('knows all opcodes of CPython', () => expect(pickleOpcodes.size).toBe(68))
