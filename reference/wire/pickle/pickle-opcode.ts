/** How the argument of an opcode is written: the number is that of the bytes, or of the bytes of the length before it. */
export type ArgumentKind =
  | 'none'
  | 'u1'
  | 'u2'
  | 'i4'
  | 'u4'
  | 'u8'
  | 'int-line'
  | 'long-line'
  | 'float-line'
  | 'f8'
  | 'string-line'
  | 'string1'
  | 'string4'
  | 'bytes1'
  | 'bytes4'
  | 'bytes8'
  | 'unicode-line'
  | 'text1'
  | 'text4'
  | 'text8'
  | 'long1'
  | 'long4'
  | 'line'
  | 'line-pair'
  | 'index-line'

/** An instruction of the pickle machine. */
export interface PickleOpcode {
  readonly name: OpcodeName
  /** The first protocol that has it. */
  readonly protocol: number
  readonly argument: ArgumentKind
}

const table = [
  [0x49, 'INT', 0, 'int-line'],
  [0x4a, 'BININT', 1, 'i4'],
  [0x4b, 'BININT1', 1, 'u1'],
  [0x4d, 'BININT2', 1, 'u2'],
  [0x4c, 'LONG', 0, 'long-line'],
  [0x8a, 'LONG1', 2, 'long1'],
  [0x8b, 'LONG4', 2, 'long4'],
  [0x53, 'STRING', 0, 'string-line'],
  [0x54, 'BINSTRING', 1, 'string4'],
  [0x55, 'SHORT_BINSTRING', 1, 'string1'],
  [0x42, 'BINBYTES', 3, 'bytes4'],
  [0x43, 'SHORT_BINBYTES', 3, 'bytes1'],
  [0x8e, 'BINBYTES8', 4, 'bytes8'],
  [0x96, 'BYTEARRAY8', 5, 'bytes8'],
  [0x97, 'NEXT_BUFFER', 5, 'none'],
  [0x98, 'READONLY_BUFFER', 5, 'none'],
  [0x4e, 'NONE', 0, 'none'],
  [0x88, 'NEWTRUE', 2, 'none'],
  [0x89, 'NEWFALSE', 2, 'none'],
  [0x56, 'UNICODE', 0, 'unicode-line'],
  [0x8c, 'SHORT_BINUNICODE', 4, 'text1'],
  [0x58, 'BINUNICODE', 1, 'text4'],
  [0x8d, 'BINUNICODE8', 4, 'text8'],
  [0x46, 'FLOAT', 0, 'float-line'],
  [0x47, 'BINFLOAT', 1, 'f8'],
  [0x5d, 'EMPTY_LIST', 1, 'none'],
  [0x61, 'APPEND', 0, 'none'],
  [0x65, 'APPENDS', 1, 'none'],
  [0x6c, 'LIST', 0, 'none'],
  [0x29, 'EMPTY_TUPLE', 1, 'none'],
  [0x74, 'TUPLE', 0, 'none'],
  [0x85, 'TUPLE1', 2, 'none'],
  [0x86, 'TUPLE2', 2, 'none'],
  [0x87, 'TUPLE3', 2, 'none'],
  [0x7d, 'EMPTY_DICT', 1, 'none'],
  [0x64, 'DICT', 0, 'none'],
  [0x73, 'SETITEM', 0, 'none'],
  [0x75, 'SETITEMS', 1, 'none'],
  [0x8f, 'EMPTY_SET', 4, 'none'],
  [0x90, 'ADDITEMS', 4, 'none'],
  [0x91, 'FROZENSET', 4, 'none'],
  [0x30, 'POP', 0, 'none'],
  [0x32, 'DUP', 0, 'none'],
  [0x28, 'MARK', 0, 'none'],
  [0x31, 'POP_MARK', 1, 'none'],
  [0x67, 'GET', 0, 'index-line'],
  [0x68, 'BINGET', 1, 'u1'],
  [0x6a, 'LONG_BINGET', 1, 'u4'],
  [0x70, 'PUT', 0, 'index-line'],
  [0x71, 'BINPUT', 1, 'u1'],
  [0x72, 'LONG_BINPUT', 1, 'u4'],
  [0x94, 'MEMOIZE', 4, 'none'],
  [0x82, 'EXT1', 2, 'u1'],
  [0x83, 'EXT2', 2, 'u2'],
  [0x84, 'EXT4', 2, 'i4'],
  [0x63, 'GLOBAL', 0, 'line-pair'],
  [0x93, 'STACK_GLOBAL', 4, 'none'],
  [0x52, 'REDUCE', 0, 'none'],
  [0x62, 'BUILD', 0, 'none'],
  [0x69, 'INST', 0, 'line-pair'],
  [0x6f, 'OBJ', 1, 'none'],
  [0x81, 'NEWOBJ', 2, 'none'],
  [0x92, 'NEWOBJ_EX', 4, 'none'],
  [0x80, 'PROTO', 2, 'u1'],
  [0x2e, 'STOP', 0, 'none'],
  [0x95, 'FRAME', 4, 'u8'],
  [0x50, 'PERSID', 0, 'line'],
  [0x51, 'BINPERSID', 1, 'none'],
] as const satisfies readonly (readonly [byte: number, name: string, protocol: number, argument: ArgumentKind])[]

/** The names that CPython gives to the opcodes. */
export type OpcodeName = (typeof table)[number][1]

/** The opcodes of protocols 0 to 5 by their byte. */
export const pickleOpcodes: ReadonlyMap<number, PickleOpcode> = new Map(
  table.map(([byte, name, protocol, argument]) => [byte, { name, protocol, argument }]),
)
