import { fixedAnswer, greeting } from '../../../reference/exercises/helpdesk/protocol.ts'
import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { Random } from '../../model/random.ts'
import { expectEnded, expectNoTraceback } from '../../pair/oracles/program-end.ts'
import { expectNotShown, expectShown, expectShownLike, fold, isShown } from '../../pair/oracles/shown-text.ts'
import type { PairOutcomes, PairScene, StoryStep } from '../../pair/pair-story.ts'
import type { PairView, ProgramView } from '../../pair/pair-view.ts'
import { answersShown } from './answers-shown.ts'
import { clientKeymap } from './keymap.ts'
import { plainText } from './plain-text.ts'
import { say } from './words/say.ts'

const questions = ['¿Cuándo empiezan las clases este curso?', '¿Dónde está la secretaría?', '¿Hay examen en junio?']
const calledWithinMs = 800

/** What the two programs of exercise 4 are to achieve together, read on the client's terminal. */
export const outcomes: PairOutcomes = {
  invariant: 'HD-S3',
  keymaps: { client: clientKeymap },
  stories: [
    {
      id: 'greeting',
      requirement: 'HD-S1',
      purpose: say('pair-greeting'),
      tell: (random) => scene([introduce('ana', freshName(random))], ({ client }) => expectGreeted(client)),
    },
    {
      id: 'name',
      requirement: 'HD-S2',
      purpose: say('pair-name'),
      dependsOn: ['greeting'],
      tell: (random) => {
        const name = freshName(random)
        return scene([introduce('ana', name)], ({ client }) => expectNamed(client, name))
      },
    },
    {
      id: 'questions',
      requirement: 'HD-S3',
      purpose: say('pair-questions', { count: questions.length }),
      dependsOn: ['greeting'],
      tell: (random) => scene(dialogue('ana', freshName(random)), ({ client }) => expectAnswered(client)),
    },
    {
      id: 'exit',
      requirement: 'HD-C2.2',
      purpose: say('pair-exit'),
      dependsOn: ['greeting'],
      tell: (random) =>
        scene([...dialogue('ana', freshName(random)), { who: 'ana', act: 'leave' }], ({ client }) =>
          expectEnded(client),
        ),
    },
    {
      id: 'wording',
      requirement: 'HD-S6',
      level: 'should',
      purpose: say('pair-wording'),
      dependsOn: ['questions'],
      onlyPlain: true,
      tell: (random) =>
        scene(dialogue('ana', freshName(random)), ({ client }) => {
          for (const text of [greeting, fixedAnswer]) expectWords(client, text)
        }),
    },
    {
      id: 'two-people',
      requirement: 'HD-S5',
      level: 'should',
      purpose: say('pair-two-people'),
      dependsOn: ['name', 'questions'],
      onlyPlain: true,
      clients: ['ana', 'luis'],
      tell: (random) => {
        const names = [freshName(random), freshName(random)] as const
        return scene([...dialogue('ana', names[0]), ...dialogue('luis', names[1])], ({ clients }) => {
          for (const [i, who] of ['ana', 'luis'].entries()) {
            const client = clients.get(who)
            if (!client) continue
            expectShown(client, names[i] ?? '')
            expectNotShown(client, names[1 - i] ?? '')
            expectAnswered(client)
          }
        })
      },
    },
  ],
}

function scene(steps: readonly StoryStep[], expect: (view: PairView) => void): PairScene {
  return {
    content: [],
    steps,
    judge: (view) => {
      for (const program of [view.server, ...view.clients.values()]) expectNoTraceback(program)
      expect(view)
    },
  }
}

function dialogue(who: string, name: string): StoryStep[] {
  return [introduce(who, name), ...asking(who, name)]
}

function introduce(who: string, name: string): StoryStep {
  return { who, act: 'introduce', values: { name } }
}

/** Nobody asks before being called by their name; a client that never shows it is asked all the same. */
function asking(who: string, name: string): StoryStep[] {
  const isCalled = ({ clients, conversation }: PairView): boolean => {
    const client = clients.get(who)
    const lastAtMs = Math.max(client?.typed.at(-1)?.atMs ?? Infinity, conversation.passages.at(-1)?.atMs ?? 0)
    return client !== undefined && (isShown(client, name) || performance.now() - lastAtMs >= calledWithinMs)
  }
  return questions.map((text, i) => ({ who, act: 'ask', values: { text }, ...(i === 0 && { after: isCalled }) }))
}

/** With an accent and a space in it, and a number that nobody had before. */
function freshName(random: Random): string {
  return `Íñigo Muñoz ${Array.from({ length: 6 }, () => random.below(10)).join('')}`
}

function expectGreeted(client: ProgramView): void {
  expectShownLike(client, [/bienvenid/, /welcome/, /\bnombre\b/, /llama/], say('pair-greeting-expected'))
}

/** Who tells its client the name on its command line is called as the story calls it. */
function expectNamed(client: ProgramView, name: string): void {
  const isTold = new RegExp(`(?:^|[^\\p{L}])${client.name}\\s*,`, 'u').test(fold(client.terminal))
  if (!isTold) expectShown(client, name)
}

function expectAnswered(client: ProgramView): void {
  const count = answersShown(client.terminal)
  if (count >= questions.length) return
  throw new ExpectationFailed(
    {
      code: 'few-answers',
      text: say('pair-few-answers', { who: client.name, count, questions: questions.length }),
      expected: say('pair-answers-expected', { questions: questions.length }),
    },
    { timed: true },
  )
}

/** The words of the sheet, spaces and capitals left aside. */
function expectWords(client: ProgramView, text: string): void {
  if (!plainText(client.terminal).includes(plainText(text))) expectShown(client, text)
}
