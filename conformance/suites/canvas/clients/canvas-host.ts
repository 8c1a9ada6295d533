import type { WireBoard } from '../../../../reference/exercises/canvas/board.ts'
import {
  encodeMessage,
  isObject,
  lengthField,
  maxBodyBytes,
  parseBody,
} from '../../../../reference/exercises/canvas/protocol.ts'
import { textPicture } from '../../../../reference/exercises/canvas/text-picture.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { expectFrame } from '../../../oracles/expect-frame.ts'
import { frameFields, pictureOf } from '../../../oracles/picture.ts'
import { FramedPeer } from '../../../peers/framed-peer.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { shownBoards } from '../oracles/shown-board.ts'
import { say } from '../words/say.ts'

/** Launches the client and takes its connection, as its server. */
export async function hostClient(context: ClientContext): Promise<FramedPeer> {
  await context.launch()
  const peer = new FramedPeer('servidor', await context.accept('servidor'), context.pace, lengthField, maxBodyBytes)
  context.defer(() => peer[Symbol.asyncDispose]())
  return peer
}

/** Launches the client and answers its `nuevo` with `board`, which it then shows. */
export async function hostClientShowing(context: ClientContext, board: WireBoard): Promise<FramedPeer> {
  const peer = await hostClient(context)
  await expectMessage(peer, { comando: 'nuevo' }, 'client-no-nuevo')
  await peer.sendBytes(encodeMessage(board))
  await expectShown(context, board)
  return peer
}

/** The next frame from the client holds exactly what `message` says, in any spelling of JSON. */
export async function expectMessage(
  peer: FramedPeer,
  message: Readonly<Record<string, string>>,
  code: 'client-no-nuevo' | 'client-wrong-paint' | 'client-no-cerrar',
): Promise<void> {
  const body = await expectFrame(peer)
  const parsed = parseBody(body)
  if ('value' in parsed && says(parsed.value, message)) return
  throw new ExpectationFailed(
    {
      code,
      text: 'problem' in parsed ? say('no-json') : say(code),
      expected: say('client-message-expected', { message: JSON.stringify(message) }),
      pictures: [pictureOf(body, say('picture-body'))],
    },
    { answer: 'wrong', details: { body } },
  )
}

/** Positions may travel as text or as whole numbers. */
function says(value: unknown, message: Readonly<Record<string, string>>): boolean {
  return isObject(value) && Object.entries(message).every(([key, wanted]) => String(value[key]) === wanted)
}

/** The screen comes to show `board` as its last picture. */
export async function expectShown(context: ClientContext, board: WireBoard): Promise<void> {
  const wanted = textPicture(board).split('\n').slice(1, -1).join('\n')
  const program = context.program()
  const isShown = (terminal: string) => shownBoards(terminal).at(-1) === wanted
  if (await program.waitForTerminal(isShown, context.pace.answerMs)) return
  const last = shownBoards(program.terminal()).at(-1)
  const frame = encodeMessage(board)
  throw new ExpectationFailed(
    {
      code: 'client-board-not-shown',
      text: say('client-board-not-shown'),
      expected: say('client-board-expected', { cells: cellsOf(wanted) }),
      actual:
        last === undefined
          ? say('client-shows-nothing', { ms: Math.round(context.pace.answerMs) })
          : say('client-board-partly', { cells: cellsOf(last) }),
      pictures: [pictureOf(frame, sayEngine('picture-sent'), frameFields(frame.length, lengthField.bytes))],
    },
    { answer: last === undefined ? 'none' : 'wrong', timed: true },
  )
}

/** The painted cells of a picture, for people. */
function cellsOf(picture: string): string {
  const cells = picture
    .split('\n')
    .flatMap((line, y) => [...line].map((letter, x) => ({ letter, x, y })))
    .filter(({ letter }) => letter !== '.')
    .map(({ letter, x, y }) => `[${y}][${x}] = "${letter}"`)
  return cells.length === 0 ? '–' : cells.slice(0, 6).join(', ') + (cells.length > 6 ? ', …' : '')
}
