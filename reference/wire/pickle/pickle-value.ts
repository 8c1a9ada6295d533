/**
 * What a pickle says, as plain data. An `int` is a number where it is a safe integer and a bigint beyond; a `list` is an
 * array, `bytes` are a Uint8Array. What the pickle shares is one object here too, and a list may hold itself.
 */
export type PickleValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | PickleFloat
  | PickleValue[]
  | PickleTuple
  | PickleDict
  | PickleSet
  | PickleInstance

/** A Python `float`; a bare number stands for an `int`. */
export class PickleFloat {
  readonly value: number

  constructor(value: number) {
    this.value = value
  }
}

/** A Python `tuple`. */
export class PickleTuple {
  readonly items: readonly PickleValue[]

  constructor(items: readonly PickleValue[]) {
    this.items = items
  }
}

/** A Python `dict` in its order; keys that are objects here (bytes, floats, tuples, instances) are told apart by identity. */
export class PickleDict extends Map<PickleValue, PickleValue> {}

/** A Python `set`, or a `frozenset`; objects in it are told apart by identity. */
export class PickleSet extends Set<PickleValue> {
  readonly frozen: boolean

  constructor(items: Iterable<PickleValue> = [], frozen = false) {
    super(items)
    this.frozen = frozen
  }
}

/** An object of a class: its name, what its constructor was given, and the attributes. Nothing is ever constructed. */
export class PickleInstance {
  readonly module: string
  readonly name: string
  /** The attributes; where the class has slots, the pair of `__dict__` and slots that Python writes. */
  state: PickleDict | PickleTuple | null
  readonly args: readonly PickleValue[]

  constructor(
    module: string,
    name: string,
    state: PickleDict | PickleTuple | null = null,
    args: readonly PickleValue[] = [],
  ) {
    this.module = module
    this.name = name
    this.state = state
    this.args = args
  }

  /** The value of an attribute; undefined where the object has none of that name. */
  get(attribute: string): PickleValue | undefined {
    const parts = this.state instanceof PickleTuple ? this.state.items : [this.state]
    const holder = parts.findLast((part) => part instanceof PickleDict && part.has(attribute))
    return holder instanceof PickleDict ? holder.get(attribute) : undefined
  }
}
