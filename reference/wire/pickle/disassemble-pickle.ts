import { type OpcodeName, type PickleOpcode, pickleOpcodes } from './pickle-opcode.ts'
import { PickleFailure, type PickleProblem } from './pickle-problem.ts'
import { PickleReader } from './pickle-reader.ts'
import { printArgument } from './print-argument.ts'
import { readArgument } from './read-argument.ts'

/** One opcode of a pickle with its argument, as bytes and as text. */
export interface PickleStep {
  readonly start: number
  readonly end: number
  /** As CPython calls it; undefined where the bytes are no opcode. */
  readonly opcode: OpcodeName | undefined
  /** Short and printable, empty where the opcode has none. */
  readonly argument: string
  /** Why nothing is read after this step. */
  readonly problem?: PickleProblem
}

/**
 * Takes a pickle apart opcode by opcode, without following them: globals are only printed.
 * The last step ends at the end of the bytes; if it is not a whole STOP it has a problem that tells why.
 */
export function disassemblePickle(bytes: Uint8Array, { mostSteps = 10_000 } = {}): PickleStep[] {
  const reader = new PickleReader(bytes)
  const steps: PickleStep[] = []
  while (steps.at(-1)?.opcode !== 'STOP') {
    if (steps.length >= mostSteps) return [...steps, rest(reader, 'too-many', `more than ${mostSteps} opcodes`)]
    const step = nextStep(reader)
    steps.push(step)
    if (step.problem) return steps
  }
  const left = reader.bytes.length - reader.at
  return left === 0 ? steps : [...steps, rest(reader, 'trailing', `${left} bytes follow the pickle`)]
}

function nextStep(reader: PickleReader): PickleStep {
  const start = reader.at
  if (start === reader.bytes.length) return rest(reader, 'truncated', 'the pickle ends without STOP')
  const byte = reader.u1()
  const opcode = pickleOpcodes.get(byte)
  reader.at = start
  if (!opcode) return rest(reader, 'bad-opcode', `0x${byte.toString(16).padStart(2, '0')} is no opcode`)
  reader.at++
  return withArgument(reader, start, opcode)
}

function withArgument(reader: PickleReader, start: number, { name, argument }: PickleOpcode): PickleStep {
  try {
    const printed = printArgument(readArgument(reader, argument))
    return { start, end: reader.at, opcode: name, argument: printed }
  } catch (failure) {
    if (!(failure instanceof PickleFailure)) throw failure
    reader.at = start
    return { ...rest(reader, failure.kind, failure.message, name), opcode: name }
  }
}

/** A step from here to the end of the bytes. */
function rest(reader: PickleReader, kind: PickleProblem['kind'], detail: string, opcode?: OpcodeName): PickleStep {
  const problem: PickleProblem = { kind, offset: reader.at, detail, ...(opcode !== undefined && { opcode }) }
  return { start: reader.at, end: reader.bytes.length, opcode: undefined, argument: '', problem }
}
