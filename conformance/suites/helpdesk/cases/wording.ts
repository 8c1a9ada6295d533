import { fixedAnswer, greeting, personalOffer } from '../../../../reference/exercises/helpdesk/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { ask, greet, introduce, openClient } from '../conversation.ts'
import { freshName } from '../names.ts'
import { brief, plainText } from '../plain-text.ts'
import { say } from '../words/say.ts'

/** The words of the sheet (HD-S6). */
export const wordingCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'helpdesk/wording/as-given',
    role: 'server',
    requirement: 'HD-S6',
    aspect: 'valid',
    dependsOn: ['helpdesk/name/accents-and-spaces', 'helpdesk/answer/always-the-same'],
    purpose: {
      es: 'El saludo, la respuesta personalizada y la respuesta de siempre dicen lo que pide el enunciado.',
      en: 'The greeting, the personal answer and the answer to questions say what the assignment asks for.',
    },
    run: async (context) => {
      const ana = await openClient(context, 'ana')
      const name = freshName(context.random)
      const offer = personalOffer(Buffer.from(name)).toString()
      expectWords('welcome', (await greet(ana)).bytes, [greeting])
      expectWords('offer', (await introduce(ana, name)).bytes, [offer])
      // help may be offered again after each answer
      expectWords('answer', (await ask(ana, '¿Hay clase?')).bytes, [fixedAnswer, fixedAnswer + offer])
    },
  },
]

function expectWords(message: 'welcome' | 'offer' | 'answer', bytes: Buffer, allowed: readonly [string, ...string[]]) {
  if (allowed.some((text) => plainText(text) === plainText(bytes))) return
  throw new ExpectationFailed(
    {
      code: 'other-wording',
      text: say('other-wording', { message }),
      expected: say('wording-expected', { text: allowed[0] }),
      actual: say('said', { text: brief(bytes) }),
    },
    { answer: 'wrong' },
  )
}
