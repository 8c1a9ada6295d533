import type { Position } from './board.ts'
import { isObject, parseBody } from './protocol.ts'

/** What the body of a client's frame asks for. */
export type ClientRequest =
  | { readonly kind: 'nuevo' }
  | { readonly kind: 'pintar'; readonly at: Position; readonly colour: string }
  | { readonly kind: 'pintar-nothing' }
  | { readonly kind: 'cerrar' }
  | { readonly kind: 'malformed'; readonly problem: string }

/** Reads a body; positions are decimal texts or integers. A `pintar` that names no cell or no colour paints nothing. */
export function readClientRequest(body: Uint8Array): ClientRequest {
  const parsed = parseBody(body)
  if ('problem' in parsed) return { kind: 'malformed', problem: parsed.problem }
  const { value } = parsed
  if (!isObject(value)) return { kind: 'malformed', problem: 'not a JSON object' }
  switch (value['comando']) {
    case 'nuevo':
      return { kind: 'nuevo' }
    case 'cerrar':
      return { kind: 'cerrar' }
    case 'pintar':
      return readPaint(value)
    default:
      return { kind: 'malformed', problem: 'unknown comando' }
  }
}

function readPaint(value: Record<string, unknown>): ClientRequest {
  const x = readCoordinate(value['x_pos'])
  const y = readCoordinate(value['y_pos'])
  const colour = value['nombre_color']
  if (x === undefined || y === undefined || typeof colour !== 'string') return { kind: 'pintar-nothing' }
  return { kind: 'pintar', at: { x, y }, colour }
}

function readCoordinate(value: unknown): number | undefined {
  if (typeof value === 'string' && /^-?\d+$/.test(value)) return Number(value)
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined
}
