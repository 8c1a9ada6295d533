import type { Text } from '../../../model/text.ts'

const text = { es: 'un texto', en: 'a text' }
const bytes = { es: 'bytes', en: 'bytes' }
const whole = { es: 'un número entero', en: 'a whole number' }
const remember = { es: 'lo recuerda', en: 'remembers it' }
const recall = { es: 'trae lo recordado', en: 'fetches what was remembered' }
const tuple = { es: 'una tupla', en: 'a tuple' }
const list = { es: 'una lista', en: 'a list' }
const dictionary = { es: 'un diccionario', en: 'a dictionary' }
const set = { es: 'un conjunto', en: 'a set' }
const append = { es: 'lo agrega a la lista', en: 'adds it to the list' }
const put = { es: 'lo pone en el diccionario', en: 'puts it into the dictionary' }
const named = { es: 'la clase o función de ese nombre', en: 'the class or function of that name' }
const create = { es: 'crea el objeto', en: 'creates the object' }

/** What the opcodes that one meets do, in a few words. */
const meanings: Readonly<Record<string, Text>> = {
  PROTO: { es: 'la versión del pickle', en: 'the version of the pickle' },
  FRAME: { es: 'comienza un bloque de tantos bytes', en: 'a block of so many bytes begins' },
  STOP: { es: 'fin del pickle', en: 'end of the pickle' },
  MARK: { es: 'aquí empieza un grupo', en: 'a group begins here' },
  NONE: { es: 'nada', en: 'nothing' },
  NEWTRUE: { es: 'verdadero', en: 'true' },
  NEWFALSE: { es: 'falso', en: 'false' },
  SHORT_BINUNICODE: text,
  BINUNICODE: text,
  BINUNICODE8: text,
  UNICODE: text,
  SHORT_BINBYTES: bytes,
  BINBYTES: bytes,
  BINBYTES8: bytes,
  BYTEARRAY8: bytes,
  INT: whole,
  BININT: whole,
  BININT1: whole,
  BININT2: whole,
  LONG1: whole,
  MEMOIZE: remember,
  PUT: remember,
  BINPUT: remember,
  LONG_BINPUT: remember,
  GET: recall,
  BINGET: recall,
  LONG_BINGET: recall,
  EMPTY_TUPLE: tuple,
  TUPLE: tuple,
  TUPLE1: tuple,
  TUPLE2: tuple,
  TUPLE3: tuple,
  EMPTY_LIST: list,
  LIST: list,
  EMPTY_DICT: dictionary,
  DICT: dictionary,
  EMPTY_SET: set,
  FROZENSET: set,
  APPEND: append,
  APPENDS: append,
  SETITEM: put,
  SETITEMS: put,
  GLOBAL: named,
  STACK_GLOBAL: named,
  INST: named,
  NEWOBJ: create,
  NEWOBJ_EX: create,
  OBJ: create,
  REDUCE: { es: 'llama a la función', en: 'calls the function' },
  BUILD: { es: 'le pone sus atributos', en: 'gives it its attributes' },
}

/** What an opcode does, in a few words. */
export function opcodeMeaning(opcode: string): Text {
  return meanings[opcode] ?? { es: 'otra instrucción', en: 'another instruction' }
}
