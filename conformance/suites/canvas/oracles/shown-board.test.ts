import { expect, it } from 'vitest'
import { textPicture } from '../../../../reference/exercises/canvas/text-picture.ts'
import { shownBoards } from './shown-board.ts'
import { whiteBoard } from './white-board.ts'
import { withCells } from './with-cells.ts'

const white = textPicture(whiteBoard())
const painted = textPicture(withCells(whiteBoard(), [{ x: 12, y: 3, colour: 'red' }]))
const rowsOf = (picture: string) => picture.trim().split('\n').slice(1).join('\n')

it('reads the pictures of a terminal in order, among other words', () => {
  const terminal = `Conectado a 127.0.0.1:1.\n${white}\nOtra línea\n${painted}fin`
  expect(shownBoards(terminal)).toEqual([rowsOf(white), rowsOf(painted)])
  expect(shownBoards(terminal.replaceAll('\n', '\r\n'))).toEqual([rowsOf(white), rowsOf(painted)])
})

it('takes no picture that is not whole yet', () => {
  expect(shownBoards('')).toEqual([])
  expect(shownBoards(white.trimEnd().slice(0, -1))).toEqual([])
  expect(shownBoards(white.split('\n').slice(0, 50).join('\n'))).toEqual([])
  expect(shownBoards(white.split('\n').slice(1).join('\n'))).toEqual([])
  expect(shownBoards(white.replace('.', 'x'))).toEqual([])
})

it('goes on after a picture that was interrupted', () => {
  const interrupted = white.split('\n').slice(0, 20).join('\n')
  expect(shownBoards(`${interrupted}\n${painted}`)).toEqual([rowsOf(painted)])
})
