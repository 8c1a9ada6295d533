import type { ArgumentKind } from './pickle-opcode.ts'
import { PickleFailure } from './pickle-problem.ts'
import type { PickleReader } from './pickle-reader.ts'
import { PickleFloat } from './pickle-value.ts'
import { readFloatLine, readIndexLine, readIntLine, readLongLine, readSigned } from './read-number.ts'
import { readStringLine, readUnicodeLine, requireAscii, utf8Line } from './read-text.ts'

/** What follows an opcode; a pair of lines names a global. */
export type PickleArgument =
  | undefined
  | number
  | bigint
  | boolean
  | string
  | Buffer
  | PickleFloat
  | { readonly module: string; readonly name: string }

/** Reads the argument that follows an opcode. @throws PickleFailure when it is cut or says nothing sensible. */
export function readArgument(reader: PickleReader, kind: ArgumentKind): PickleArgument {
  return readers[kind](reader)
}

const readers: Record<ArgumentKind, (reader: PickleReader) => PickleArgument> = {
  none: () => undefined,
  u1: (reader) => reader.u1(),
  u2: (reader) => reader.u2(),
  u4: (reader) => reader.u4(),
  u8: (reader) => reader.u8(),
  i4: (reader) => reader.i4(),
  f8: (reader) => new PickleFloat(reader.f8()),
  bytes1: (reader) => reader.view(reader.u1()),
  bytes4: (reader) => reader.view(reader.u4()),
  bytes8: (reader) => reader.view(reader.u8()),
  text1: (reader) => reader.text(reader.u1()),
  text4: (reader) => reader.text(reader.u4()),
  text8: (reader) => reader.text(reader.u8()),
  string1: (reader) => requireAscii(reader.view(reader.u1())),
  string4: (reader) => requireAscii(reader.view(notNegative(reader.i4()))),
  long1: (reader) => readSigned(reader, reader.u1()),
  long4: (reader) => readSigned(reader, notNegative(reader.i4())),
  'int-line': (reader) => readIntLine(reader.line()),
  'long-line': (reader) => readLongLine(reader.line()),
  'float-line': (reader) => new PickleFloat(readFloatLine(reader.line())),
  'index-line': (reader) => readIndexLine(reader.line()),
  'string-line': (reader) => readStringLine(reader.line()),
  'unicode-line': (reader) => readUnicodeLine(reader.line()),
  line: (reader) => utf8Line(reader.line()),
  'line-pair': (reader) => ({ module: utf8Line(reader.line()), name: utf8Line(reader.line()) }),
}

function notNegative(length: number): number {
  if (length < 0) throw new PickleFailure('bad-argument', `a length of ${length}`)
  return length
}
