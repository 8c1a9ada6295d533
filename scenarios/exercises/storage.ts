import { z } from 'zod'
import {
  encodeMensaje,
  lengthField,
  type Mensaje,
  maxBodyBytes,
  readMensaje,
} from '../../reference/exercises/storage/protocol.ts'
import { PickleDict, PickleFloat, PickleTuple, type PickleValue } from '../../reference/wire/pickle/pickle-value.ts'
import type { Incoming } from '../runner/incoming.ts'
import type { Expectation, ScenarioExercise } from '../runner/scenario-exercise.ts'
import { say } from '../words/say.ts'

/** Scenarios of the storage (assignment 000): messages are the attributes of a `Mensaje`. */
export const exercise: ScenarioExercise = {
  id: 'storage',
  transport: 'tcp',
  requirement: 'ST-S2',
  clientRequirement: 'ST-C2',
  framing: { kind: 'length', field: lengthField, maxBodyBytes, encodeBody, readBody, carriesBytes: true },
  expectShape: { names: z.array(z.string()).min(1).optional() },
  expectation: (step) => (step['names'] === undefined ? undefined : namesExpectation(step['names'] as string[])),
  words: {},
}

const attributes = ['operacion', 'data', 'estado']

/** The pickle of a `Mensaje` with these attributes; there is no way to fill it up. */
function encodeBody(message: unknown, padTo?: number): Buffer | undefined {
  if (padTo !== undefined || !isObject(message)) return undefined
  if (Object.keys(message).some((key) => !attributes.includes(key))) return undefined
  const pickled = Object.fromEntries(Object.entries(message).map(([key, value]) => [key, toPickle(value)]))
  return encodeMensaje(pickled as Partial<Mensaje>).subarray(lengthField.bytes)
}

/** What other clients made the server send comes without being asked for. */
function readBody(body: Buffer): Incoming {
  const read = readMensaje(body)
  if (read.problem === 'no-mensaje') return { value: undefined, problem: say('not-a-mensaje'), isUnasked: false }
  if (read.problem)
    return { value: undefined, problem: say('not-a-pickle', { offset: read.problem.offset }), isUnasked: false }
  const { operacion, data, estado } = read.mensaje
  return {
    value: { operacion: fromPickle(operacion), data: fromPickle(data), estado: fromPickle(estado) },
    isUnasked: operacion === 'difundir' || operacion === 'reenviar',
  }
}

/** The server may hold further files of its own. */
function namesExpectation(names: readonly string[]): Expectation {
  const list = names.join(', ')
  return {
    expected: { es: `una lista con estos nombres: ${list}`, en: `a list with these names: ${list}` },
    needsEarlier: false,
    remembers: false,
    judge: ({ value }) => {
      const { data } = value as { readonly data: unknown }
      const missing = Array.isArray(data) ? names.filter((name) => !data.includes(name)) : names
      if (missing.length === 0) return { fits: true }
      const what = missing.join(', ')
      return { fits: false, actual: { es: `en la respuesta falta: ${what}`, en: `the answer lacks: ${what}` } }
    },
  }
}

function toPickle(value: unknown): PickleValue {
  if (Array.isArray(value)) return value.map(toPickle)
  if (typeof value === 'number' && !Number.isInteger(value)) return new PickleFloat(value)
  if (isObject(value) && !Buffer.isBuffer(value))
    return new PickleDict(Object.entries(value).map(([key, each]) => [key, toPickle(each)]))
  return value as PickleValue
}

/** As YAML writes it: tuples are lists, and a list may not hold itself. */
function fromPickle(value: PickleValue, depth = 0): unknown {
  if (depth > 20) return '…'
  if (value instanceof PickleTuple) return value.items.map((each) => fromPickle(each, depth + 1))
  if (Array.isArray(value)) return value.map((each) => fromPickle(each, depth + 1))
  if (value instanceof PickleFloat) return value.value
  if (value instanceof PickleDict)
    return Object.fromEntries(
      [...value].map(([key, each]) => [typeof key === 'string' ? key : typeof key, fromPickle(each, depth + 1)]),
    )
  return typeof value === 'bigint' ? String(value) : value
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
