import { encodeBytes, encodeFloat, encodeInteger, encodeText } from './encode-scalar.ts'
import {
  PickleDict,
  PickleFloat,
  type PickleInstance,
  PickleSet,
  PickleTuple,
  type PickleValue,
} from './pickle-value.ts'
import { PickleWriter } from './pickle-writer.ts'

/** The protocols of pickle. */
export type PickleProtocol = 0 | 1 | 2 | 3 | 4 | 5

/** How many elements CPython adds with one opcode. */
const batch = 1000
/** Deeper values are refused before the call stack ends. */
const deepest = 1000

/**
 * Writes a value as CPython would, opcode by opcode. Shared objects are written once.
 * @throws TypeError or RangeError when the protocol has no way to write the value.
 */
export function encodePickle(value: PickleValue, protocol: PickleProtocol = 4): Buffer {
  return new Encoder(protocol).encode(value)
}

class Encoder {
  readonly #protocol: PickleProtocol
  readonly #out: PickleWriter
  readonly #memo = new Map<unknown, number>()
  readonly #globals = new Map<string, object>()
  #depth = 0

  constructor(protocol: PickleProtocol) {
    this.#protocol = protocol
    this.#out = new PickleWriter(protocol)
  }

  encode(value: PickleValue): Buffer {
    this.#save(value)
    return this.#out.finish()
  }

  #save(value: PickleValue): void {
    if (++this.#depth > deepest) throw new RangeError(`nested deeper than ${deepest} levels`)
    this.#saveAny(value)
    this.#out.boundary()
    this.#depth--
  }

  #saveAny(value: PickleValue): void {
    if (value === null) this.#out.op('N')
    else if (typeof value === 'boolean') this.#saveBoolean(value)
    else if (typeof value === 'number' || typeof value === 'bigint') encodeInteger(this.#out, this.#protocol, value)
    else if (value instanceof PickleFloat) encodeFloat(this.#out, this.#protocol, value.value)
    else if (!this.#recall(value)) this.#saveObject(value)
  }

  #saveBoolean(value: boolean): void {
    if (this.#protocol >= 2) this.#out.byte(value ? 0x88 : 0x89)
    else this.#out.latin1(value ? 'I01\n' : 'I00\n')
  }

  #saveObject(
    value: string | Uint8Array | PickleValue[] | PickleTuple | PickleDict | PickleSet | PickleInstance,
  ): void {
    if (typeof value === 'string') {
      encodeText(this.#out, this.#protocol, value)
      this.#remember(value)
    } else if (value instanceof Uint8Array) this.#saveBytes(value)
    else if (Array.isArray(value)) this.#saveList(value)
    else if (value instanceof PickleTuple) this.#saveTuple(value.items, value)
    else if (value instanceof PickleDict) this.#saveDict(value)
    else if (value instanceof PickleSet) this.#saveSet(value)
    else this.#saveInstance(value)
  }

  /** Protocols before 3 know no bytes: they say how to make them of a text. */
  #saveBytes(data: Uint8Array): void {
    if (this.#protocol >= 3) encodeBytes(this.#out, data)
    else {
      const isEmpty = data.length === 0
      this.#saveGlobal(isEmpty ? '__builtin__' : '_codecs', isEmpty ? 'bytes' : 'encode')
      const text = Buffer.from(data.buffer, data.byteOffset, data.length).toString('latin1')
      this.#saveTuple(isEmpty ? [] : [text, 'latin1'])
      this.#out.op('R')
    }
    this.#remember(data)
  }

  #saveList(list: PickleValue[]): void {
    this.#out.latin1(this.#protocol === 0 ? '(l' : ']')
    this.#remember(list)
    this.#saveBatches(list, list.length, 'a', 'e', (item) => this.#save(item))
  }

  #saveDict(dict: PickleDict): void {
    this.#out.latin1(this.#protocol === 0 ? '(d' : '}')
    this.#remember(dict)
    this.#saveBatches(dict, dict.size, 's', 'u', ([key, value]) => {
      this.#save(key)
      this.#save(value)
    })
  }

  #saveBatches<T>(items: Iterable<T>, count: number, one: string, many: string, save: (item: T) => void): void {
    const alone = this.#protocol === 0 || count === 1
    let at = 0
    for (const item of items) {
      if (!alone && at % batch === 0) this.#out.op('(')
      save(item)
      at++
      if (alone) this.#out.op(one)
      else if (at % batch === 0 || at === count) this.#out.op(many)
    }
  }

  #saveTuple(items: readonly PickleValue[], identity: object = {}): void {
    const short = this.#protocol >= 2 && items.length <= 3
    if (items.length === 0) this.#out.latin1(this.#protocol === 0 ? '(t' : ')')
    else {
      if (!short) this.#out.op('(')
      for (const item of items) this.#save(item)
      // a list inside may hold the tuple, which was then finished in there
      if (this.#memo.has(identity)) this.#dropForMemo(items.length, short, identity)
      else {
        this.#out.byte(short ? 0x84 + items.length : 0x74)
        this.#remember(identity)
      }
    }
  }

  #dropForMemo(items: number, short: boolean, identity: object): void {
    if (short) this.#out.latin1('0'.repeat(items))
    else this.#out.latin1(this.#protocol === 0 ? '0'.repeat(items + 1) : '1')
    this.#recall(identity)
  }

  #saveSet(set: PickleSet): void {
    if (this.#protocol < 4) throw new TypeError('a set needs protocol 4')
    if (set.frozen) this.#saveFrozenSet(set)
    else this.#saveMutableSet(set)
  }

  #saveMutableSet(set: PickleSet): void {
    this.#out.byte(0x8f)
    this.#remember(set)
    let at = 0
    for (const item of set) {
      if (at++ % batch === 0) this.#out.op('(')
      this.#save(item)
      if (at % batch === 0 || at === set.size) this.#out.byte(0x90)
    }
  }

  #saveFrozenSet(set: PickleSet): void {
    this.#out.op('(')
    for (const item of set) this.#save(item)
    if (this.#memo.has(set)) {
      this.#out.op('1')
      this.#recall(set)
    } else {
      this.#out.byte(0x91)
      this.#remember(set)
    }
  }

  #saveInstance(instance: PickleInstance): void {
    const { module, name, args } = instance
    if (this.#protocol < 2) this.#saveReconstructor(module, name, args)
    else {
      this.#saveGlobal(module, name)
      this.#saveTuple(args)
      this.#out.byte(0x81)
    }
    this.#remember(instance)
    if (instance.state === null) return
    this.#save(instance.state)
    this.#out.op('b')
  }

  #saveReconstructor(module: string, name: string, args: readonly PickleValue[]): void {
    if (args.length > 0) throw new TypeError('an instance with arguments needs protocol 2')
    this.#saveGlobal('copy_reg', '_reconstructor')
    this.#out.op('(')
    this.#saveGlobal(module, name)
    this.#saveGlobal('__builtin__', 'object')
    this.#out.latin1('Nt')
    this.#remember({})
    this.#out.op('R')
  }

  #saveGlobal(module: string, name: string): void {
    const title = `${module}\n${name}`
    const known = this.#globals.get(title)
    if (known && this.#recall(known)) return
    if (this.#protocol >= 4) {
      this.#save(module)
      this.#save(name)
      this.#out.byte(0x93)
    } else {
      const line = `c${module}\n${name}\n`
      if (line.split('\n').length > 3) throw new TypeError('a name with a line break needs protocol 4')
      this.#out.bytes(Buffer.from(line, 'utf8'))
    }
    const global = {}
    this.#globals.set(title, global)
    this.#remember(global)
  }

  #remember(value: unknown): void {
    const index = this.#memo.size
    this.#memo.set(value, index)
    if (this.#protocol >= 4) this.#out.byte(0x94)
    else if (this.#protocol === 0) this.#out.latin1(`p${index}\n`)
    else this.#numbered('q', 'r', index)
  }

  #recall(value: unknown): boolean {
    const index = this.#memo.get(value)
    if (index === undefined) return false
    if (this.#protocol === 0) this.#out.latin1(`g${index}\n`)
    else this.#numbered('h', 'j', index)
    return true
  }

  #numbered(short: string, long: string, index: number): void {
    this.#out.op(index < 256 ? short : long)
    if (index < 256) this.#out.byte(index)
    else this.#out.integer(index, 4)
  }
}
