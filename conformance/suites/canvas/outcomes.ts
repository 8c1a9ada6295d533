import { boardSize } from '../../../reference/exercises/canvas/board.ts'
import { letterOf } from '../../../reference/exercises/canvas/colour.ts'
import type { Keymap } from '../../keyboards/keymap.ts'
import { ExpectationFailed, NotApplicable } from '../../model/outcome-errors.ts'
import type { Random } from '../../model/random.ts'
import { expectEnded, expectNoTraceback } from '../../pair/oracles/program-end.ts'
import type { PairOutcomes, PairScene, StoryStep } from '../../pair/pair-story.ts'
import type { PairView, ProgramView } from '../../pair/pair-view.ts'
import { frameBodies } from './frame-bodies.ts'
import { shownBoards } from './oracles/shown-board.ts'
import { say } from './words/say.ts'

const clientKeymap: Keymap = {
  standing: [],
  acts: { paint: [{ type: 'pintar {x} {y} {colour}' }], close: [{ type: 'cerrar' }] },
}

/**
 * What the two programs of AF06 are to achieve together, read off the boards that the clients show. The length before
 * each message is text around the content here: a cut inside it is advice (CV-G12), one inside a body is not.
 */
export const outcomes: PairOutcomes = {
  invariant: 'CV-G1',
  keymaps: { client: clientKeymap },
  stories: [
    {
      id: 'paint',
      requirement: 'CV-S2',
      purpose: say('pair-paint'),
      tell: (random) => {
        const cell = freshCell(random)
        return scene([painting('ana', cell)], ({ client }) => expectPainted(client, cell))
      },
    },
    {
      id: 'paint-again',
      requirement: 'CV-S3',
      purpose: say('pair-paint-again'),
      dependsOn: ['paint'],
      onlyPlain: true,
      tell: (random) => {
        const [one, other] = [freshCell(random), freshCell(random)] as const
        const steps = [painting('ana', one), { ...painting('ana', other), after: isPaintedBy(one) }]
        return scene(steps, ({ client }) => {
          for (const cell of [one, other]) expectPainted(client, cell)
        })
      },
    },
    {
      id: 'everybody-sees-it',
      requirement: 'CV-S5.1',
      purpose: say('pair-everybody-sees-it'),
      dependsOn: ['paint'],
      onlyPlain: true,
      clients: ['ana', 'luis'],
      arrives: ({ client }) => shownBoards(client.terminal).length > 0,
      tell: (random) => {
        const cell = freshCell(random)
        const patience = { sinceMs: undefined as number | undefined }
        const isSecondThere = (view: PairView) => {
          const luis = view.clients.get('luis')
          if (luis && shownBoards(luis.terminal).length > 0) return true
          patience.sinceMs ??= luis && performance.now()
          if (performance.now() - (patience.sinceMs ?? Number.POSITIVE_INFINITY) < answeredWithinMs) return false
          throw new NotApplicable({ code: 'single-client', text: say('pair-single-client') })
        }
        return scene([{ ...painting('ana', cell), after: isSecondThere }], ({ clients }) => {
          for (const client of clients.values()) expectPainted(client, cell)
        })
      },
    },
    {
      id: 'close',
      requirement: 'CV-C5',
      purpose: say('pair-close'),
      dependsOn: ['paint'],
      tell: (random) => {
        const cell = freshCell(random)
        const steps = [painting('ana', cell), { who: 'ana', act: 'close', after: isPaintedBy(cell) }]
        return scene(steps, ({ client }) => expectEnded(client))
      },
    },
  ],
}

/** A server that has one client in its life never answers a second one. */
const answeredWithinMs = 2000

interface Cell {
  readonly x: number
  readonly y: number
  readonly colour: string
}

function scene(steps: readonly StoryStep[], expect: (view: PairView) => void): PairScene {
  return {
    content: [],
    contentOf: frameBodies,
    steps,
    judge: (view) => {
      for (const program of [view.server, ...view.clients.values()]) expectNoTraceback(program)
      expect(view)
    },
  }
}

function painting(who: string, { x, y, colour }: Cell): StoryStep {
  return {
    who,
    act: 'paint',
    values: { x: String(x), y: String(y), colour },
    after: ({ clients }) => shownBoards(clients.get(who)?.terminal ?? '').length > 0,
  }
}

/** Two digits for each position and five letters for the colour, so that every telling is as long. */
function freshCell(random: Random): Cell {
  const position = () => 10 + random.below(boardSize - 10)
  return { x: position(), y: position(), colour: random.pick(['green', 'black']) }
}

function isPaintedBy(cell: Cell) {
  return ({ client }: PairView) => letterAt(client, cell) === letterOf(cell.colour)
}

function letterAt({ terminal }: ProgramView, { x, y }: Cell): string | undefined {
  return shownBoards(terminal).at(-1)?.split('\n')[y]?.[x]
}

function expectPainted(client: ProgramView, cell: Cell): void {
  const letter = letterAt(client, cell)
  if (letter === letterOf(cell.colour)) return
  throw new ExpectationFailed(
    {
      code: 'not-painted',
      text: say(letter === undefined ? 'pair-no-board' : 'pair-not-painted', { who: client.name, ...cell }),
      expected: say('pair-painted-expected', { x: cell.x, y: cell.y, letter: letterOf(cell.colour) }),
    },
    { timed: true },
  )
}
