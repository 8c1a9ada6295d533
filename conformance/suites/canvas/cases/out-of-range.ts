import { encodeMessage } from '../../../../reference/exercises/canvas/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { Text } from '../../../model/text.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { currentBoard } from '../exchanges.ts'
import { openPeer } from '../open-peer.ts'
import { boardDifferences, type CellDifference } from '../oracles/board-difference.ts'
import { say } from '../words/say.ts'

const red = 'red'

/** What is no position, no whole message or no colour leaves the board as it was (CV-S6). */
export const outOfRangeCases: readonly TestCase<ServerContext>[] = [
  boardStays(
    'column-over-49',
    { comando: 'pintar', x_pos: '50', y_pos: '3', nombre_color: red },
    {
      es: 'Una columna mayor que 49 deja el tablero como estaba, y el servidor sobrevive.',
      en: 'A column over 49 leaves the board as it was, and the server survives.',
    },
  ),
  boardStays(
    'row-over-49',
    { comando: 'pintar', x_pos: '3', y_pos: '1000', nombre_color: red },
    {
      es: 'Una fila mayor que 49 deja el tablero como estaba, y el servidor sobrevive.',
      en: 'A row over 49 leaves the board as it was, and the server survives.',
    },
  ),
  boardStays(
    'missing-key',
    { comando: 'pintar', x_pos: '3', nombre_color: red },
    {
      es: 'Un «pintar» sin fila deja el tablero como estaba, y el servidor sobrevive.',
      en: 'A “pintar” without a row leaves the board as it was, and the server survives.',
    },
  ),
  boardStays(
    'text-for-a-number',
    { comando: 'pintar', x_pos: 'doce', y_pos: '3', nombre_color: red },
    {
      es: 'Una posición que no es un número deja el tablero como estaba, y el servidor sobrevive.',
      en: 'A position that is not a number leaves the board as it was, and the server survives.',
    },
  ),
  observed(
    'negative-position',
    { comando: 'pintar', x_pos: '-1', y_pos: '-1', nombre_color: 'magenta' },
    {
      es: 'Qué hace el servidor con una posición negativa (solo se observa; el programa base la acepta).',
      en: 'What the server does with a negative position (only observed; the starter code accepts it).',
    },
  ),
  observed(
    'unknown-colour',
    { comando: 'pintar', x_pos: '4', y_pos: '5', nombre_color: 'octarine' },
    {
      es: 'Qué hace el servidor con un color desconocido (solo se observa; el programa base lo acepta).',
      en: 'What the server does with an unknown colour (only observed; the starter code accepts it).',
    },
  ),
]

function boardStays(name: string, message: object, purpose: Text): TestCase<ServerContext> {
  return {
    ...provoked(name, purpose),
    run: async (context) => {
      const differences = await effectOf(context, message)
      if (differences.length > 0)
        throw new ExpectationFailed(
          {
            code: 'out-of-range-painted',
            text: say('out-of-range-painted', { count: differences.length }),
            expected: say('out-of-range-expected'),
            actual: say('cells-listed', {
              cells: differences.map((cell) => `[${cell.y}][${cell.x}] = "${cell.actual}"`).join(', '),
            }),
          },
          { answer: 'wrong', details: { differences } },
        )
    },
  }
}

function observed(
  name: string,
  message: { readonly comando: string; readonly nombre_color: string; readonly x_pos: string; readonly y_pos: string },
  purpose: Text,
): TestCase<ServerContext> {
  return {
    ...provoked(name, purpose),
    run: async (context) => {
      const [cell] = await effectOf(context, message)
      if (!cell) context.observe(say('observed-refused'))
      else if (cell.actual === 'octarine')
        context.observe(say('observed-unknown-colour', { colour: message.nombre_color }))
      else
        context.observe(say('observed-negative', { x: message.x_pos, y: message.y_pos, row: cell.y, column: cell.x }))
    },
  }
}

function provoked(name: string, purpose: Text) {
  return {
    id: `canvas/out-of-range/${name}`,
    role: 'server',
    requirement: 'CV-S6',
    aspect: 'invalid',
    dependsOn: ['canvas/paint/one-cell', 'canvas/new/paints-nothing'],
    needs: { connections: 'several' },
    start: 'fresh',
    leaves: 'dirty',
    purpose,
  } as const
}

/** Sends `message` and asks a newcomer what the board shows now: the sender's own connection may be closed. */
async function effectOf(context: ServerContext, message: object): Promise<CellDifference[]> {
  const ana = await openPeer(context, 'ana')
  const before = await currentBoard(ana)
  await ana.sendBytes(encodeMessage(message))
  await ana.nextFrame(context.pace.silenceMs)
  if (context.traits.concurrency !== 'many') ana.session.reset()
  const luis = await openPeer(context, 'luis')
  const after = await currentBoard(luis).catch((thrown: unknown) => {
    throw thrown instanceof ExpectationFailed ? notAccepting(thrown) : thrown
  })
  return boardDifferences(before, after)
}

function notAccepting({ reason, facts }: ExpectationFailed): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'others-hurt',
      text: sayEngine('not-accepting'),
      expected: sayEngine('others-hurt-expected'),
      actual: reason.text,
      pictures: reason.pictures ?? [],
    },
    facts,
  )
}
