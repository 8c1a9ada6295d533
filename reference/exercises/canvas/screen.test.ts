import { expect, it } from 'vitest'
import { Board } from './board.ts'
import { screenFor } from './screen.ts'
import { textPicture } from './text-picture.ts'

function output(shape: { isTTY?: boolean; rows?: number; columns?: number }) {
  const writes: string[] = []
  return { ...shape, writes, write: (text: string) => writes.push(text) }
}

const board = new Board()
board.paint({ x: 0, y: 0 }, 'red')
board.paint({ x: 0, y: 1 }, 'black')
board.paint({ x: 49, y: 49 }, 'blue')

it.each([
  ['a pipe', {}, {}],
  ['a terminal with NO_COLOR', { isTTY: true, rows: 60, columns: 80 }, { NO_COLOR: '1' }],
  ['a terminal that knows nothing', { isTTY: true, rows: 60, columns: 80 }, { TERM: 'dumb' }],
])('writes a board as one text to %s', (_name, shape, env) => {
  const out = output(shape)
  const screen = screenFor(out, env)
  screen.prompt()
  screen.showBoard(board.toWire())
  screen.say('hola')
  screen.leave()
  expect(out.writes).toEqual([textPicture(board.toWire()), 'hola\n'])
  expect(out.writes[0]).toMatch(/^tablero\nr\.{49}\nk\.{49}\n(\.{50}\n){47}\.{49}b\n$/)
})

it('draws a board in place on a large colour terminal, in one write that keeps the cursor', () => {
  const out = output({ isTTY: true, rows: 31, columns: 80 })
  const screen = screenFor(out, {})
  out.writes.length = 0
  screen.showBoard(board.toWire())
  const [drawn = ''] = out.writes
  expect(out.writes).toHaveLength(1)
  expect(drawn.startsWith('\u001b7\u001b[3;1H\u001b[91;40m▀\u001b[97;107m▀')).toBe(true)
  expect(drawn.endsWith('▀\u001b[97;104m▀\u001b[0m\u001b8')).toBe(true)
  expect(drawn.split('\r\n').map((line) => line.split('▀').length - 1)).toEqual(Array(25).fill(50))
})

it('draws a board below the last line on a small colour terminal', () => {
  const out = output({ isTTY: true, rows: 24, columns: 80 })
  const screen = screenFor(out, {})
  screen.prompt()
  screen.showBoard({ 0: { 0: 'marrón' } })
  expect(out.writes[0]).toBe('canvas> ')
  expect(out.writes[1]?.split('\n')).toHaveLength(26)
  expect(out.writes[1]?.startsWith('\r\u001b[90;100m▀')).toBe(true)
})
