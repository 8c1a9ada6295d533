import { PickleFailure } from './pickle-problem.ts'
import type { PickleValue } from './pickle-value.ts'

/** What a global means to the codec: one of the allowed names, or one of those by which early protocols write bytes and objects. */
type Role = 'allowed' | 'reconstructor' | 'object' | 'encode' | 'bytes' | 'bytearray'

/** A class or function that a pickle names; it is never looked up. */
export class PickleGlobal {
  readonly module: string
  readonly name: string
  readonly role: Role

  constructor(module: string, name: string, role: Role) {
    this.module = module
    this.name = name
    this.role = role
  }
}

/** What lies on the stack: a value, or a class or function that stands for its name. */
export type Held = PickleValue | PickleGlobal

/** So much of a forbidden name is told. */
const mostNameCharacters = 200

const known: ReadonlyMap<string, Role> = new Map([
  ['copyreg._reconstructor', 'reconstructor'],
  ['copy_reg._reconstructor', 'reconstructor'],
  ['builtins.object', 'object'],
  ['__builtin__.object', 'object'],
  ['_codecs.encode', 'encode'],
  ['builtins.bytes', 'bytes'],
  ['__builtin__.bytes', 'bytes'],
])

/** @throws PickleFailure `forbidden-global` for every name that is not allowed. */
export function nameGlobal(allowed: ReadonlySet<string>, module: string, name: string): PickleGlobal {
  const title = `${module}.${name}`
  const role = known.get(title) ?? (allowed.has(title) && !name.includes('.') ? allowedRole(title) : undefined)
  if (role) return new PickleGlobal(module, name, role)
  const start = title.slice(0, mostNameCharacters).toWellFormed()
  throw new PickleFailure('forbidden-global', 'a global that is not allowed', start)
}

/** A bytearray is read as its bytes where it is allowed. */
function allowedRole(title: string): Role {
  return title === 'builtins.bytearray' || title === '__builtin__.bytearray' ? 'bytearray' : 'allowed'
}

/** Sees to it that nothing but data gets out. */
export function requireValue(value: Held): asserts value is PickleValue {
  if (value instanceof PickleGlobal) throw new PickleFailure('bad-argument', `${value.name} itself is no data`)
}
