import { followOpcode } from './follow-opcode.ts'
import { measureValue } from './measure-value.ts'
import { defaultPickleLimits, type PickleLimits } from './pickle-limits.ts'
import { PickleMachine } from './pickle-machine.ts'
import { type OpcodeName, pickleOpcodes } from './pickle-opcode.ts'
import { PickleFailure, type PickleProblem } from './pickle-problem.ts'
import { PickleReader } from './pickle-reader.ts'
import type { PickleValue } from './pickle-value.ts'
import { readArgument } from './read-argument.ts'

/** What a pickle may contain. */
export interface PickleOptions {
  /** Classes whose instances are read as data, such as `__main__.Mensaje`. */
  readonly allowed: readonly string[]
  readonly limits?: Partial<PickleLimits>
}

/** The value of a pickle with its protocol (the one it names, else the first that has its opcodes), or why there is none. */
export type DecodedPickle =
  | { readonly value: PickleValue; readonly protocol: number; readonly problem?: never }
  | { readonly problem: PickleProblem; readonly value?: never }

/**
 * Reads a pickle of protocol 0 to 5 as plain data. Nothing is looked up, constructed or run, and no input makes it throw.
 * Bytes in the value are views of the input, which must not be changed afterwards.
 */
export function decodePickle(bytes: Uint8Array, { allowed, limits }: PickleOptions): DecodedPickle {
  return new Decoder(bytes, allowed, { ...defaultPickleLimits, ...limits }).decode()
}

class Decoder {
  readonly #reader: PickleReader
  readonly #machine: PickleMachine
  readonly #limits: PickleLimits
  #start = 0
  #opcode: OpcodeName | undefined
  #named: number | undefined
  #needed = 0

  constructor(bytes: Uint8Array, allowed: readonly string[], limits: PickleLimits) {
    this.#reader = new PickleReader(bytes)
    this.#machine = new PickleMachine(this.#reader, new Set(allowed), limits)
    this.#limits = limits
  }

  decode(): DecodedPickle {
    try {
      const value = this.#follow()
      return { value, protocol: this.#named ?? this.#needed }
    } catch (failure) {
      if (!(failure instanceof PickleFailure)) throw failure
      return { problem: this.#problem(failure) }
    }
  }

  #follow(): PickleValue {
    const { bytes } = this.#limits
    if (this.#reader.bytes.length > bytes) throw new PickleFailure('too-large', `more than ${bytes} bytes`)
    for (let steps = 0; this.#opcode !== 'STOP'; steps++) {
      if (steps === this.#limits.opcodes) throw new PickleFailure('too-many', `more than ${steps} opcodes`)
      this.#step()
    }
    return this.#finish()
  }

  #step(): void {
    const reader = this.#reader
    this.#start = reader.at
    this.#opcode = undefined
    const byte = reader.u1()
    const opcode = pickleOpcodes.get(byte)
    if (!opcode) throw new PickleFailure('bad-opcode', `0x${byte.toString(16).padStart(2, '0')} is no opcode`)
    this.#opcode = opcode.name
    const argument = readArgument(reader, opcode.argument)
    if (opcode.protocol > this.#needed) this.#needed = opcode.protocol
    if (opcode.name === 'PROTO') this.#named ??= argument as number
    this.#leaveFrame()
    followOpcode[opcode.name](this.#machine, argument)
  }

  /** An opcode with its argument lies in a frame as a whole. */
  #leaveFrame(): void {
    const end = this.#machine.frameEnd
    if (end === 0 || this.#reader.at < end) return
    if (this.#reader.at > end) throw new PickleFailure('frame', 'a frame ends inside an opcode')
    this.#machine.frameEnd = 0
  }

  #finish(): PickleValue {
    const { at, bytes } = this.#reader
    if (this.#machine.frameEnd > 0) throw new PickleFailure('frame', 'the pickle ends before its frame')
    const value = this.#machine.result()
    if (at < bytes.length) {
      this.#start = at
      this.#opcode = undefined
      throw new PickleFailure('trailing', `${bytes.length - at} bytes follow the pickle`)
    }
    measureValue(value, this.#limits)
    return value as PickleValue
  }

  #problem({ kind, message, global }: PickleFailure): PickleProblem {
    return {
      kind,
      offset: this.#start,
      detail: message,
      ...(this.#opcode !== undefined && { opcode: this.#opcode }),
      ...(global !== undefined && { name: global }),
    }
  }
}
