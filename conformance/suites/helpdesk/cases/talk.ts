import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { ask, greet, introduce, openClient } from '../conversation.ts'
import { freshName } from '../names.ts'
import { brief, plainText } from '../plain-text.ts'
import { say } from '../words/say.ts'

const common = { role: 'server', aspect: 'valid' } as const
const accentedName = 'José María Núñez Ibáñez'
const questions = [
  '¿Cuándo empiezan las clases este curso?',
  '¿Cuándo empiezan las clases este curso?',
  '¿Dónde?',
  'hola',
  'Ana',
  'y así '.repeat(150),
]

/** The personal answer (HD-S2) and the one that is always the same (HD-S3). */
export const talkCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'helpdesk/name/personal-answer',
    requirement: 'HD-S2',
    dependsOn: ['helpdesk/greeting/first-datagram'],
    purpose: {
      es: 'La respuesta al nombre lleva ese nombre.',
      en: 'The answer to the name holds that name.',
    },
    run: async (context) => {
      const ana = await openClient(context, 'ana')
      await greet(ana)
      await introduce(ana, freshName(context.random))
    },
  },
  {
    ...common,
    id: 'helpdesk/name/accents-and-spaces',
    requirement: 'HD-S2',
    dependsOn: ['helpdesk/name/personal-answer'],
    purpose: {
      es: 'Un nombre con tildes, eñes y espacios vuelve tal como se envió.',
      en: 'A name with accents, eñes and spaces comes back as it was sent.',
    },
    run: async (context) => {
      const ana = await openClient(context, 'ana')
      await greet(ana)
      await introduce(ana, accentedName)
    },
  },
  {
    ...common,
    id: 'helpdesk/answer/always-the-same',
    requirement: 'HD-S3',
    dependsOn: ['helpdesk/name/personal-answer'],
    purpose: {
      es: `De ${questions.length} preguntas, cada una recibe la misma respuesta.`,
      en: `Of ${questions.length} questions each gets the same answer.`,
    },
    run: async (context) => {
      const ana = await openClient(context, 'ana')
      await greet(ana)
      await introduce(ana, freshName(context.random))
      let first: Buffer | undefined
      for (const [i, question] of questions.entries()) {
        const { bytes } = await ask(ana, question)
        first ??= bytes
        if (plainText(bytes) !== plainText(first)) throw changed(i + 1, first, bytes)
      }
    },
  },
]

function changed(number: number, first: Buffer, now: Buffer): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'answer-changes',
      text: say('answer-changes', { number }),
      expected: say('answer-changes-expected', { text: brief(first) }),
      actual: say('said', { text: brief(now) }),
    },
    { answer: 'wrong' },
  )
}
