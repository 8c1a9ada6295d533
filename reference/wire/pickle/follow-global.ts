import { type Held, PickleGlobal } from './pickle-global.ts'
import type { PickleMachine } from './pickle-machine.ts'
import { PickleFailure } from './pickle-problem.ts'
import { PickleDict, PickleInstance, PickleTuple } from './pickle-value.ts'

/** What a call of a global would give, as data. @throws PickleFailure for every call that Python itself would not write. */
export function callGlobal(machine: PickleMachine, called: Held, args: Held): Held {
  if (!(called instanceof PickleGlobal) || !(args instanceof PickleTuple))
    throw new PickleFailure('bad-argument', 'a call needs a global and a tuple')
  const items: readonly Held[] = args.items
  const [first, second, third] = items
  switch (called.role) {
    case 'allowed':
      return new PickleInstance(called.module, called.name, null, args.items)
    case 'reconstructor':
      if (items.length === 3 && isRole(first, 'allowed') && isRole(second, 'object') && third === null)
        return new PickleInstance(first.module, first.name)
      break
    case 'encode':
      if (items.length === 2 && typeof first === 'string' && second === 'latin1') return machine.latin1(first)
      break
    case 'bytes':
      if (items.length === 0) return machine.latin1('')
      break
    case 'bytearray':
      if (items.length === 0) return machine.latin1('')
      if (items.length === 1 && first instanceof Uint8Array) return first
      break
    case 'object':
  }
  throw new PickleFailure('bad-argument', `a call of ${called.name} that Python does not write`)
}

/** What `cls.__new__(cls, *args)` would give, as data. */
export function newInstance(cls: Held, args: Held): PickleInstance {
  if (!isRole(cls, 'allowed') || !(args instanceof PickleTuple))
    throw new PickleFailure('bad-argument', 'a new object needs a class and a tuple')
  return new PickleInstance(cls.module, cls.name, null, args.items)
}

/** Gives an instance its attributes: a dict, None, or a pair of either with those in slots. */
export function buildInstance(instance: Held, state: Held): void {
  if (!(instance instanceof PickleInstance)) throw new PickleFailure('bad-argument', 'only an instance has attributes')
  if (!isState(state)) throw new PickleFailure('bad-argument', 'attributes are no dict')
  if (state !== null) instance.state = state
}

function isState(state: Held): state is PickleDict | PickleTuple | null {
  if (state instanceof PickleTuple) return state.items.length === 2 && state.items.every(isDictOrNone)
  return isDictOrNone(state)
}

function isDictOrNone(value: Held): value is PickleDict | null {
  return value === null || value instanceof PickleDict
}

function isRole(value: Held | undefined, role: PickleGlobal['role']): value is PickleGlobal {
  return value instanceof PickleGlobal && value.role === role
}
