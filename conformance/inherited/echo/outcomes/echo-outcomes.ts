import type { Keymap } from '../../../keyboards/keymap.ts'
import { askedAddress, askedPort } from '../../../keyboards/standing-address.ts'
import type { Random } from '../../../model/random.ts'
import { expectNoTraceback } from '../../../pair/oracles/program-end.ts'
import type { PairOutcomes, PairScene, StoryStep } from '../../../pair/pair-story.ts'
import type { PairView } from '../../../pair/pair-view.ts'
import { textRanges } from '../../../pair/text-ranges.ts'
import type { EchoKind } from '../echo-kind.ts'
import { say } from '../words/say.ts'
import { expectAnswerShown } from './expect-answer-shown.ts'
import { expectArrived } from './expect-arrived.ts'

/**
 * What two programs of exercise 1 achieve together: the sheet asks for two processes that communicate, and nothing else.
 * What is typed at the client appears at the server, or comes back as an answer; what an operator types at the server
 * appears at the client. A client that asks for no text has one in its source, and that is as good.
 */
export function echoOutcomes({ prefix, transport }: Pick<EchoKind, 'prefix' | 'transport'>): PairOutcomes {
  return {
    invariant: transport === 'tcp' ? `${prefix}-G1` : `${prefix}-S1`,
    keymaps: { client: clientKeymap, server: serverKeymap },
    stories: [
      {
        id: 'text-arrives',
        requirement: `${prefix}-S1`,
        purpose: say('pair-text-arrives'),
        tell: (random) => {
          const [text, reply] = freshTexts(random)
          return scene([saying(text), replying(reply)], [text, reply], (view) => expectArrived(view, text))
        },
      },
      {
        id: 'answer-shown',
        requirement: `${prefix}-C1.2`,
        purpose: say('pair-answer-shown'),
        dependsOn: ['text-arrives'],
        tell: (random) => {
          const [text, reply] = freshTexts(random)
          return scene([saying(text), replying(reply)], [text, reply], (view) => expectAnswerShown(view, text, reply))
        },
      },
    ],
  }
}

const clientKeymap: Keymap = { standing: askedAddress, acts: { say: [{ type: '{text}' }] } }

/** Few servers have an operator, who is not waited for. */
const serverKeymap: Keymap = { standing: askedPort, acts: { reply: [{ type: '{text}', optional: true }] } }

function saying(text: string): StoryStep {
  return { who: 'ana', act: 'say', values: { text } }
}

function replying(text: string): StoryStep {
  return { who: 'server', act: 'reply', values: { text } }
}

function scene(steps: readonly StoryStep[], texts: readonly string[], expect: (view: PairView) => void): PairScene {
  const content = texts.map((text) => Buffer.from(text))
  return {
    content,
    contentOf: textRanges(content),
    steps,
    judge: (view) => {
      for (const program of [view.server, view.client]) expectNoTraceback(program)
      expect(view)
    },
  }
}

function freshTexts(random: Random): readonly [string, string] {
  const digits = () => Array.from({ length: 8 }, () => random.below(10)).join('')
  return [`una cigüeña voló al peñón ${digits()}`, `el camión llevó piñas y limón ${digits()}`]
}
