import { buildInstance, callGlobal, newInstance } from './follow-global.ts'
import { type Held, nameGlobal } from './pickle-global.ts'
import type { PickleMachine } from './pickle-machine.ts'
import type { OpcodeName } from './pickle-opcode.ts'
import { PickleFailure } from './pickle-problem.ts'
import { PickleDict, PickleSet, PickleTuple, type PickleValue } from './pickle-value.ts'
import type { PickleArgument } from './read-argument.ts'

type Step = (machine: PickleMachine, argument: PickleArgument) => void

/** What each opcode does to the machine. @throws PickleFailure where CPython would raise, and for all that would need code. */
export const followOpcode: Record<OpcodeName, Step> = {
  PROTO: (_, argument) => {
    if ((argument as number) > 5) throw new PickleFailure('bad-argument', `protocol ${argument as number}`)
  },
  FRAME: enterFrame,
  STOP: () => {},

  NONE: (machine) => machine.push(null),
  NEWTRUE: (machine) => machine.push(true),
  NEWFALSE: (machine) => machine.push(false),
  INT: literal,
  BININT: literal,
  BININT1: literal,
  BININT2: literal,
  LONG: literal,
  LONG1: literal,
  LONG4: literal,
  FLOAT: literal,
  BINFLOAT: literal,
  STRING: literal,
  BINSTRING: literal,
  SHORT_BINSTRING: literal,
  UNICODE: literal,
  SHORT_BINUNICODE: literal,
  BINUNICODE: literal,
  BINUNICODE8: literal,
  SHORT_BINBYTES: object,
  BINBYTES: object,
  BINBYTES8: object,
  BYTEARRAY8: object,

  MARK: (machine) => machine.mark(),
  POP: (machine) => machine.popOne(),
  POP_MARK: (machine) => {
    machine.popMark()
  },
  DUP: (machine) => machine.push(machine.top()),
  PUT: (machine, index) => machine.memoize(index as number),
  BINPUT: (machine, index) => machine.memoize(index as number),
  LONG_BINPUT: (machine, index) => machine.memoize(index as number),
  MEMOIZE: (machine) => machine.memoize(),
  GET: (machine, index) => machine.recall(index as number),
  BINGET: (machine, index) => machine.recall(index as number),
  LONG_BINGET: (machine, index) => machine.recall(index as number),

  EMPTY_LIST: (machine) => machine.pushObject([]),
  LIST: (machine) => machine.pushObject(machine.popMark() as PickleValue[]),
  APPEND: (machine) => {
    const item = machine.pop()
    append(machine, [item])
  },
  APPENDS: (machine) => append(machine, machine.popMark()),
  EMPTY_TUPLE: (machine) => machine.pushObject(new PickleTuple([])),
  TUPLE: (machine) => machine.pushObject(new PickleTuple(machine.popMark() as PickleValue[])),
  TUPLE1: (machine) => tuple(machine, 1),
  TUPLE2: (machine) => tuple(machine, 2),
  TUPLE3: (machine) => tuple(machine, 3),
  EMPTY_DICT: (machine) => machine.pushObject(new PickleDict()),
  DICT: (machine) => machine.pushObject(setItems(new PickleDict(), machine.popMark())),
  SETITEM: (machine) => {
    const value = machine.pop()
    const key = machine.pop()
    setItems(machine.top(), [key, value])
  },
  SETITEMS: (machine) => {
    const items = machine.popMark()
    setItems(machine.top(), items)
  },
  EMPTY_SET: (machine) => machine.pushObject(new PickleSet()),
  ADDITEMS: (machine) => {
    const items = machine.popMark()
    const set = machine.top()
    if (!(set instanceof PickleSet) || set.frozen) throw new PickleFailure('bad-argument', 'no set to add to')
    for (const item of items) set.add(hashable(item))
  },
  FROZENSET: (machine) => machine.pushObject(new PickleSet(machine.popMark().map(hashable), true)),

  GLOBAL: (machine, argument) => {
    const { module, name } = argument as { module: string; name: string }
    machine.pushObject(nameGlobal(machine.allowed, module, name))
  },
  STACK_GLOBAL: (machine) => {
    const [name, module] = [machine.pop(), machine.pop()]
    if (typeof name !== 'string' || typeof module !== 'string')
      throw new PickleFailure('bad-argument', 'the name of a global is no text')
    machine.pushObject(nameGlobal(machine.allowed, module, name))
  },
  INST: (machine, argument) => {
    const { module, name } = argument as { module: string; name: string }
    const global = nameGlobal(machine.allowed, module, name)
    machine.pushObject(newInstance(global, new PickleTuple(machine.popMark() as PickleValue[])))
  },
  OBJ: (machine) => {
    const [cls, ...args] = machine.popMark()
    if (cls === undefined) throw new PickleFailure('stack', 'no class is on the stack')
    machine.pushObject(newInstance(cls, new PickleTuple(args as PickleValue[])))
  },
  NEWOBJ: (machine) => {
    const args = machine.pop()
    machine.pushObject(newInstance(machine.pop(), args))
  },
  NEWOBJ_EX: (machine) => {
    const [named, args] = [machine.pop(), machine.pop()]
    if (!(named instanceof PickleDict) || named.size > 0)
      throw new PickleFailure('bad-argument', 'a new object with named arguments')
    machine.pushObject(newInstance(machine.pop(), args))
  },
  REDUCE: (machine) => {
    const args = machine.pop()
    machine.pushObject(callGlobal(machine, machine.pop(), args))
  },
  BUILD: (machine) => {
    const state = machine.pop()
    buildInstance(machine.top(), state)
  },

  EXT1: refuseExtension,
  EXT2: refuseExtension,
  EXT4: refuseExtension,
  PERSID: refusePersistent,
  BINPERSID: refusePersistent,
  NEXT_BUFFER: refuseBuffer,
  READONLY_BUFFER: refuseBuffer,
}

function literal(machine: PickleMachine, argument: PickleArgument): void {
  machine.push(argument as PickleValue)
}

function object(machine: PickleMachine, argument: PickleArgument): void {
  machine.pushObject(argument as Buffer)
}

function enterFrame(machine: PickleMachine, argument: PickleArgument): void {
  const { reader } = machine
  const left = reader.bytes.length - reader.at
  const length = argument as number
  if (machine.frameEnd > 0) throw new PickleFailure('frame', 'a frame begins inside another')
  if (length > left) throw new PickleFailure('truncated', `a frame announces ${length} bytes and ${left} are left`)
  machine.frameEnd = length > 0 ? reader.at + length : 0
}

function append(machine: PickleMachine, items: Held[]): void {
  const list = machine.top()
  if (!Array.isArray(list)) throw new PickleFailure('bad-argument', 'no list to append to')
  for (const item of items) list.push(item as PickleValue)
}

function tuple(machine: PickleMachine, length: number): void {
  const items: Held[] = []
  for (let i = 0; i < length; i++) items.unshift(machine.pop())
  machine.pushObject(new PickleTuple(items as PickleValue[]))
}

function setItems(dict: Held, items: readonly Held[]): PickleDict {
  if (!(dict instanceof PickleDict)) throw new PickleFailure('bad-argument', 'no dict to put into')
  if (items.length % 2 > 0) throw new PickleFailure('stack', 'a key has no value')
  for (let i = 0; i < items.length; i += 2) dict.set(hashable(items[i] as Held), items[i + 1] as PickleValue)
  return dict
}

function hashable(key: Held): PickleValue {
  if (Array.isArray(key) || key instanceof PickleDict || (key instanceof PickleSet && !key.frozen))
    throw new PickleFailure('bad-argument', 'a list, dict or set cannot be a key')
  return key as PickleValue
}

function refuseExtension(): never {
  throw new PickleFailure('forbidden-global', 'a global of the extension registry')
}

function refusePersistent(): never {
  throw new PickleFailure('forbidden-global', 'an object outside of the pickle')
}

function refuseBuffer(): never {
  throw new PickleFailure('bad-argument', 'a buffer outside of the pickle')
}
