import fc, { type Arbitrary } from 'fast-check'
import { boardSize, type Position } from '../../../reference/exercises/canvas/board.ts'
import { colours } from '../../../reference/exercises/canvas/colour.ts'
import { lengthField, nuevo, pintar } from '../../../reference/exercises/canvas/protocol.ts'
import { encodeFrame } from '../../../reference/wire/length-prefix.ts'
import { pythonSpelling, type Spelling, spell, spellings } from './spelling.ts'

/** A cell and its new colour. */
export interface Paint extends Position {
  readonly colour: string
}

/** A request that a correct server answers with a board; `paint` is absent in `nuevo`. */
export interface ClientRequest {
  readonly paint?: Paint
  readonly spelling: Spelling
}

/** The paints of every cell in every colour; white, which an untouched cell has too, is the last to be shrunk to. */
export const paints: Arbitrary<Paint> = fc.record({
  x: fc.nat(boardSize - 1),
  y: fc.nat(boardSize - 1),
  colour: fc.constantFrom(...colours.filter((colour) => colour !== 'white'), 'white'),
})

/** Requests for the board, in every spelling or only in Python's. */
export function asks(anySpelling: boolean): Arbitrary<ClientRequest> {
  return fc.record({ spelling: spellingsOf(anySpelling) })
}

/** Requests that paint. */
export function paintRequests(anySpelling: boolean): Arbitrary<ClientRequest> {
  return fc.record({ paint: paints, spelling: spellingsOf(anySpelling) })
}

/** The whole frame of a request. */
export function requestFrame({ paint, spelling }: ClientRequest): Buffer {
  const message = paint ? pintar(paint, paint.colour) : nuevo
  return encodeFrame(spell({ ...message }, spelling), lengthField)
}

/** The frame of `nuevo` as Python writes it. */
export const plainAsk: Buffer = requestFrame({ spelling: pythonSpelling })

function spellingsOf(any: boolean): Arbitrary<Spelling> {
  return any ? spellings : fc.constant(pythonSpelling)
}
