import { encodeFrame, type LengthField } from '../../wire/length-prefix.ts'
import { LengthPrefixDecoder } from '../../wire/length-prefix-decoder.ts'
import { boardSize, type Position, type WireBoard } from './board.ts'

/** The port of the assignment's example (Figure 3). */
export const defaultPort = 45743

/** The length field of every frame: 5 bytes, little-endian (given by assignment 001). */
export const lengthField: LengthField = { bytes: 5, order: 'little' }

/** The largest body that our programs keep; a board takes about 40 kB. */
export const maxBodyBytes = 4 * 1024 * 1024

/** What a client says. Positions travel as decimal strings. */
export type ClientMessage =
  | { readonly comando: 'nuevo' }
  | { readonly comando: 'pintar'; readonly x_pos: string; readonly y_pos: string; readonly nombre_color: string }
  | { readonly comando: 'cerrar' }

/** Asks for the whole board; paints nothing. */
export const nuevo: ClientMessage = { comando: 'nuevo' }

/** Ends the conversation. */
export const cerrar: ClientMessage = { comando: 'cerrar' }

/** Paints the cell at column `x`, row `y`. */
export function pintar(at: Position, colour: string): ClientMessage {
  return { comando: 'pintar', x_pos: String(at.x), y_pos: String(at.y), nombre_color: colour }
}

/** One whole frame that holds `value` as JSON in UTF-8. */
export function encodeMessage(value: unknown): Buffer {
  return encodeFrame(Buffer.from(JSON.stringify(value)), lengthField)
}

/** A decoder of the frames of this exercise, bodies not yet parsed. */
export function frameDecoder(): LengthPrefixDecoder {
  return new LengthPrefixDecoder(lengthField, maxBodyBytes)
}

/** What the body of a frame turned out to be. */
export type ServerMessage =
  | { readonly kind: 'board'; readonly board: WireBoard }
  | { readonly kind: 'close' }
  | { readonly kind: 'other'; readonly value: unknown }
  | { readonly kind: 'malformed'; readonly problem: string }

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Parses a body as JSON; what is no UTF-8 or no JSON is a value, not an exception. */
export function parseBody(body: Uint8Array): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(utf8.decode(body)) as unknown }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** Tells a board from a farewell from anything else. */
export function readServerMessage(body: Uint8Array): ServerMessage {
  const parsed = parseBody(body)
  if ('problem' in parsed) return { kind: 'malformed', problem: parsed.problem }
  if (isWireBoard(parsed.value)) return { kind: 'board', board: parsed.value }
  if (isObject(parsed.value) && parsed.value['cerrar'] === true) return { kind: 'close' }
  return { kind: 'other', value: parsed.value }
}

/** Whether `value` is a JSON object, neither null nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether `value` has all 50 rows of 50 cells with a text in each. Further keys are tolerated. */
export function isWireBoard(value: unknown): value is WireBoard {
  if (!isObject(value)) return false
  for (let y = 0; y < boardSize; y++) {
    const row = value[y]
    if (!isObject(row)) return false
    for (let x = 0; x < boardSize; x++) if (typeof row[x] !== 'string') return false
  }
  return true
}
