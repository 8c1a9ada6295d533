import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import type { Chat } from '../chat.ts'
import type { CommonCase } from '../common-case.ts'
import { openChat } from '../open-chat.ts'
import { freshText } from '../texts.ts'
import { say } from '../words/say.ts'

/** Who has not the turn is not heard before (S2). */
export const outOfTurn: CommonCase<ServerContext> = {
  path: 'turns/out-of-turn',
  requirement: 'S2',
  aspect: 'invalid',
  after: ['talk/whole-and-once'],
  purpose: {
    es: 'Lo que se dice fuera de turno no se entrega antes de tiempo, venga de la segunda persona o de la que acaba de hablar.',
    en: 'What is said out of turn is not delivered early, be it from the second person or from the one who has just spoken.',
  },
  run: async (context) => {
    const chat = await openChat(context)
    // the second person begins, and then who has just spoken goes on
    await sayEarly(context, chat)
    await sayEarly(context, chat)
  },
}

/** Who has not the turn says something; it may be delivered when the turn comes, and not before. */
async function sayEarly({ random, pace }: ServerContext, chat: Chat): Promise<void> {
  const { speaker, listener: early } = chat
  const text = freshText(random, 'antes de tiempo')
  await early.talk(text)
  if ((await speaker.overhears([text], pace.silenceMs)) !== undefined)
    throw new ExpectationFailed(
      { code: 'out-of-turn', text: say('out-of-turn'), expected: say('out-of-turn-expected') },
      { answer: 'wrong' },
    )
  await chat.exchange(freshText(random, 'es mi turno'))
  // it is the turn of who spoke early now: what was held comes by itself
  if ((await speaker.overhears([text], pace.settleMs)) === undefined) {
    const again = freshText(random, 'ahora sí')
    await early.talk(again)
    await speaker.hears(again, [text])
  }
  chat.pass()
}
