import { encodeFrame, type LengthField } from '../../wire/length-prefix.ts'
import { LengthPrefixDecoder } from '../../wire/length-prefix-decoder.ts'
import { decodePickle } from '../../wire/pickle/decode-pickle.ts'
import { encodePickle, type PickleProtocol } from '../../wire/pickle/encode-pickle.ts'
import type { PickleProblem } from '../../wire/pickle/pickle-problem.ts'
import { PickleDict, PickleInstance, type PickleValue } from '../../wire/pickle/pickle-value.ts'

/** The port that the assignment's server prints. */
export const defaultPort = 3247

/** The length field of every frame: 4 bytes (given by assignment 000), big-endian. */
export const lengthField: LengthField = { bytes: 4, order: 'big' }

/** The largest body that our programs keep. */
export const maxBodyBytes = 64 * 1024 * 1024

/** The folder below the server's own that holds what it offers (given). */
export const servedFolder = 'archivos'

/** The folder below the client's own that receives what it downloads. */
export const receivedFolder = 'descargas'

/** An object of the class `Mensaje` (given); an attribute that is missing counts as None. */
export interface Mensaje {
  readonly operacion: PickleValue
  readonly data: PickleValue
  readonly estado: PickleValue
}

const className = '__main__.Mensaje'
const [module, name] = ['__main__', 'Mensaje']

/** One whole frame: the length and the pickle of a `Mensaje`. @throws TypeError when an attribute has no pickle. */
export function encodeMensaje(attributes: Partial<Mensaje>, protocol: PickleProtocol = 4): Buffer {
  const { operacion = null, data = null, estado = null } = attributes
  const state = new PickleDict([
    ['operacion', operacion],
    ['data', data],
    ['estado', estado],
  ])
  return encodeFrame(encodePickle(new PickleInstance(module, name, state), protocol), lengthField)
}

/** Asks for the names of the files. */
export const listar: Partial<Mensaje> = { operacion: 'listar' }

/** Asks for the bytes of a file. */
export function descargar(file: string): Partial<Mensaje> {
  return { operacion: 'descargar', data: file }
}

/** Stores a file (extension). */
export function subir(file: string, content: Uint8Array): Partial<Mensaje> {
  return { operacion: 'subir', data: [file, content] }
}

/** Makes a copy under a new name, which is the answer (extension). */
export function duplicar(file: string): Partial<Mensaje> {
  return { operacion: 'duplicar', data: file }
}

/** Sends a file to every connected client (extension). */
export function difundir(file: string): Partial<Mensaje> {
  return { operacion: 'difundir', data: file }
}

/** Sends a text to the client whose socket has the address `ip:port` (extension). */
export function reenviar(recipient: string, text: string): Partial<Mensaje> {
  return { operacion: 'reenviar', data: [recipient, text] }
}

/** A decoder of the frames of this exercise, bodies not yet read. */
export function frameDecoder(): LengthPrefixDecoder {
  return new LengthPrefixDecoder(lengthField, maxBodyBytes)
}

/** What the body of a frame turned out to be; `value` is there when it is a pickle of something else. */
export type ReadMensaje =
  | { readonly mensaje: Mensaje; readonly protocol: number; readonly problem?: never }
  | { readonly problem: PickleProblem; readonly mensaje?: never }
  | { readonly problem: 'no-mensaje'; readonly value: PickleValue; readonly mensaje?: never }

/** Reads the pickle of a `Mensaje`; every other class and function is refused, and nothing is ever run. */
export function readMensaje(body: Uint8Array): ReadMensaje {
  const decoded = decodePickle(body, { allowed: [className] })
  if (decoded.problem) return decoded
  const { value, protocol } = decoded
  if (!(value instanceof PickleInstance)) return { problem: 'no-mensaje', value }
  const attribute = (key: keyof Mensaje) => value.get(key) ?? null
  const mensaje = { operacion: attribute('operacion'), data: attribute('data'), estado: attribute('estado') }
  return { mensaje, protocol }
}

/** The two elements of a list or nothing: `subir`, `difundir` and `reenviar` carry such pairs. */
export function readPair(value: PickleValue): readonly [PickleValue, PickleValue] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  return [value[0] as PickleValue, value[1] as PickleValue]
}
