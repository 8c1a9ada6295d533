import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { WireBoard } from '../../../../reference/exercises/canvas/board.ts'
import { cerrar, encodeMessage, lengthField } from '../../../../reference/exercises/canvas/protocol.ts'
import { encodeFrame } from '../../../../reference/wire/length-prefix.ts'
import { failureOf } from '../../../model/fixtures/failure-of.ts'
import { framedPair } from '../../../peers/fixtures/framed-pair.ts'
import { expectBoard, expectCells, lastBoard, nextBoard } from './expect-board.ts'
import { whiteBoard } from './white-board.ts'
import { withCells } from './with-cells.ts'

const red = { x: 12, y: 3, colour: 'red' }
const blue = { x: 40, y: 41, colour: 'blue' }
const redBoard = withCells(whiteBoard(), [red])
const bothBoard = withCells(redBoard, [blue])
const patient = { pace: { answerMs: 3000, settleMs: 1000 } }
const frames = (...boards: WireBoard[]) => Buffer.concat(boards.map((board) => encodeMessage(board)))

it('takes the board that is expected, at once', async () => {
  await using pair = await framedPair(patient)
  await pair.subject.write(frames(redBoard))
  expect(await expectBoard(pair.peer, redBoard)).toEqual(redBoard)
})

it('passes over boards that show an earlier state', async () => {
  await using pair = await framedPair(patient)
  await pair.subject.write(frames(whiteBoard(), redBoard, bothBoard, whiteBoard()))
  expect(await expectBoard(pair.peer, bothBoard)).toEqual(bothBoard)
  expect(await nextBoard(pair.peer)).toEqual(whiteBoard())
})

it('looks at nothing but the cells where only they are expected', async () => {
  await using pair = await framedPair(patient)
  await pair.subject.write(frames(whiteBoard(), bothBoard))
  expect(await expectCells(pair.peer, [red])).toEqual(bothBoard)
})

it('says which cells of a wrong board differ, and marks the first', async () => {
  await using pair = await framedPair({ pace: { answerMs: 3000, settleMs: 20 } })
  const swapped = withCells(whiteBoard(), [{ x: 3, y: 12, colour: 'red' }])
  await pair.subject.write(frames(whiteBoard(), swapped))
  const { reason, facts } = await failureOf(expectBoard(pair.peer, redBoard))
  expect(reason).toMatchObject({
    code: 'board-differs',
    text: { es: '2 celdas del tablero no están como se esperaba.' },
    expected: { en: 'board[row][column]: [3][12] = "red", [12][3] = "white"' },
    actual: { en: 'board[row][column]: [3][12] = "white", [12][3] = "red"' },
  })
  const [picture] = reason.pictures ?? []
  const marked = Buffer.from(picture?.bytes ?? '', 'base64').subarray(picture?.mark?.start, picture?.mark?.end)
  expect(marked.toString()).toBe('"12":"white"')
  expect(facts).toMatchObject({
    answer: 'wrong',
    timed: true,
    details: {
      differences: [
        { x: 12, y: 3 },
        { x: 3, y: 12 },
      ],
    },
  })
})

it('lists six cells and no more', async () => {
  await using pair = await framedPair({ pace: { settleMs: 20 } })
  await pair.subject.write(frames(whiteBoard()))
  const many = Array.from({ length: 9 }, (_, x) => ({ x, y: 0, colour: 'cyan' }))
  const { reason } = await failureOf(expectCells(pair.peer, many))
  expect(reason.text.en).toBe('9 cells of the board are not as expected.')
  expect(reason.actual?.en.match(/white/g)).toHaveLength(6)
  expect(reason.actual?.en.endsWith(', …')).toBe(true)
})

it('does not wait the whole deadline for a second answer', async () => {
  await using pair = await framedPair({ pace: { answerMs: 20_000, settleMs: 20 } })
  await pair.subject.write(frames(whiteBoard()))
  const since = performance.now()
  expect((await failureOf(expectBoard(pair.peer, redBoard))).reason.code).toBe('board-differs')
  expect(performance.now() - since).toBeLessThan(5000)
})

it('accuses no board that comes in slow pieces after another one', async () => {
  await using pair = await framedPair({ pace: { answerMs: 5000, settleMs: 20 } })
  const awaited = expectBoard(pair.peer, redBoard)
  const frame = frames(redBoard)
  await pair.subject.write(Buffer.concat([frames(whiteBoard()), frame.subarray(0, 3)]))
  for (const [from, to] of [
    [3, 8],
    [8, 20_000],
    [20_000, frame.length],
  ]) {
    await pause(40)
    await pair.subject.write(frame.subarray(from, to))
  }
  expect(await awaited).toEqual(redBoard)
})

it('accuses the board that came when the next one never gets whole', async () => {
  await using pair = await framedPair({ pace: { answerMs: 150, settleMs: 20 } })
  await pair.subject.write(Buffer.concat([frames(whiteBoard()), frames(redBoard).subarray(0, 100)]))
  expect((await failureOf(expectBoard(pair.peer, redBoard))).reason.code).toBe('board-differs')
})

it.each([
  ['the farewell', encodeMessage({ cerrar: true }), 'farewell-early', 'closed', '"cerrar": true'],
  ['other JSON', encodeMessage(cerrar), 'not-a-board', 'wrong', 'not the whole board'],
  [
    'a board without a row',
    encodeMessage({ ...whiteBoard(), '49': {} }),
    'not-a-board',
    'wrong',
    'not the whole board',
  ],
  ['Python text', encodeFrame(Buffer.from("{'0': {}}"), lengthField), 'not-a-board', 'wrong', 'not valid JSON'],
  [
    'bytes that are not UTF-8',
    encodeFrame(Buffer.from([0x7b, 0xff, 0x7d]), lengthField),
    'not-a-board',
    'wrong',
    'UTF-8',
  ],
  ['an empty body', encodeFrame(Buffer.alloc(0), lengthField), 'not-a-board', 'wrong', 'not valid JSON'],
])('says that %s is no board', async (_, frame, code, answer, words) => {
  await using pair = await framedPair(patient)
  await pair.subject.write(frame)
  const { reason, facts } = await failureOf(expectBoard(pair.peer, redBoard))
  expect(reason.code).toBe(code)
  expect(reason.text.en).toContain(words)
  expect(facts).toMatchObject({ answer })
  expect(facts.timed).toBeUndefined()
  expect(reason.pictures?.[0]?.bytes).toBe(frame.subarray(5, 5 + 256).toString('base64'))
})

it('says that nothing came when nothing came', async () => {
  await using pair = await framedPair()
  expect((await failureOf(expectBoard(pair.peer, redBoard, 30))).reason.code).toBe('no-answer')
  pair.subject.end()
  expect((await failureOf(nextBoard(pair.peer, 2000))).reason.code).toBe('closed-early')
})

it('remembers the last board that came to a client, also one that nobody awaited', async () => {
  await using pair = await framedPair(patient)
  expect(await lastBoard(pair.peer)).toBeUndefined()
  await pair.subject.write(frames(redBoard))
  await nextBoard(pair.peer)
  expect(await lastBoard(pair.peer)).toEqual(redBoard)
  await pair.subject.write(Buffer.concat([frames(bothBoard), encodeMessage({ otra: 'cosa' })]))
  const until = performance.now() + 3000
  while ((await lastBoard(pair.peer))?.[41]?.[40] !== 'blue' && performance.now() < until) await pause(1)
  expect(await lastBoard(pair.peer)).toEqual(bothBoard)
})
