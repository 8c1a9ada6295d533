import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { Board, type WireBoard } from './board.ts'
import { readClientRequest } from './client-request.ts'
import { colours } from './colour.ts'
import { cerrar, encodeMessage, frameDecoder, nuevo, parseBody, pintar, readServerMessage } from './protocol.ts'

/** A frame made by CPython, as `golden/make_vectors.py` describes it. */
interface Vector {
  readonly name: string
  readonly bytes?: string
  readonly deflated?: string
  readonly value?: unknown
  readonly painted?: readonly (readonly [row: number, column: number, colour: string])[]
  readonly padded?: { readonly base: object; readonly key: string; readonly text: string; readonly count: number }
}

const folder = new URL('golden/', import.meta.url)
const vectors = JSON.parse(readFileSync(new URL('vectors.json', folder), 'utf8')) as Vector[]

it.each(vectors)('reads the frame that Python wrote: $name', (vector) => {
  const bodies = frameDecoder().push(bytesIn(vector))
  expect(bodies.map(parseBody)).toEqual([{ value: valueIn(vector) }])
})

it.each(vectors.filter(({ name }) => name.startsWith('server/board/')))('knows a board: $name', (vector) => {
  const [body] = frameDecoder().push(bytesIn(vector))
  expect(readServerMessage(body as Buffer)).toEqual({ kind: 'board', board: valueIn(vector) })
})

it.each([
  ['client/nuevo/wide', { kind: 'nuevo' }],
  ['client/cerrar/lines', { kind: 'cerrar' }],
  ['client/pintar/default', { kind: 'pintar', at: { x: 12, y: 3 }, colour: 'red' }],
  ['client/pintar-keys-in-other-order/compact', { kind: 'pintar', at: { x: 12, y: 3 }, colour: 'red' }],
  ['client/pintar-integer-positions/default', { kind: 'pintar', at: { x: 7, y: 48 }, colour: 'red' }],
  ['client/pintar-negative-position/default', { kind: 'pintar', at: { x: -1, y: -1 }, colour: 'red' }],
  ['client/pintar-unicode-colour/raw-text', { kind: 'pintar', at: { x: 12, y: 3 }, colour: 'añil 🎨 青' }],
])('understands the request that Python wrote: %s', (name, request) => {
  const vector = vectors.find((candidate) => candidate.name === name) as Vector
  const [body] = frameDecoder().push(bytesIn(vector))
  expect(readClientRequest(body as Buffer)).toEqual(request)
})

it('writes byte for byte what Python writes without spaces', () => {
  const values = { nuevo, cerrar, pintar: pintar({ x: 12, y: 3 }, 'red') }
  for (const [name, value] of Object.entries(values))
    expect(encodeMessage(value)).toEqual(bytesIn(vectors.find((v) => v.name === `client/${name}/compact`) as Vector))
  const white = vectors.find((vector) => vector.name === 'server/board/white/compact') as Vector
  expect(encodeMessage(new Board().toWire())).toEqual(bytesIn(white))
})

it('writes frames that Python reads', () => {
  const board = new Board()
  for (let i = 0; i < 50; i++) board.paint({ x: (i * 7) % 50, y: i }, colours[i % 8] as string)
  const values = [nuevo, pintar({ x: 49, y: 0 }, 'añil 🎨'), board.toWire(), { cerrar: true }, cerrar]
  const script = new URL('read_frames.py', folder).pathname
  const output = execFileSync('python3', [script], {
    input: Buffer.concat(values.map(encodeMessage)),
    encoding: 'utf8',
  })
  const read = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
  expect(read).toEqual(values.map((value) => ({ length: encodeMessage(value).length - 5, value })))
})

function bytesIn({ bytes, deflated }: Vector): Buffer {
  return bytes === undefined ? inflateSync(Buffer.from(deflated ?? '', 'base64')) : Buffer.from(bytes, 'base64')
}

function valueIn({ value, painted, padded }: Vector): unknown {
  if (painted) {
    const board: WireBoard = new Board().toWire()
    for (const [row, column, colour] of painted) (board[row] as Record<string, string>)[column] = colour
    return board
  }
  return padded ? { ...padded.base, [padded.key]: padded.text.repeat(padded.count) } : value
}
