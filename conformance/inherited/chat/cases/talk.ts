import type { ServerContext } from '../../../runner/server-context.ts'
import type { ChatExercise } from '../chat-exercise.ts'
import type { CommonCase } from '../common-case.ts'
import { openChat } from '../open-chat.ts'
import { freshText } from '../texts.ts'

/** What one says arrives at the other (S1). */
export const wholeAndOnce = ({ transport }: ChatExercise): CommonCase<ServerContext> => ({
  path: 'talk/whole-and-once',
  requirement: 'S1',
  aspect: 'valid',
  after: [`transport/${transport}`],
  purpose: {
    es: 'Dos personas conversan: cada texto llega entero a la otra, una sola vez, y no vuelve a quien lo escribió.',
    en: 'Two people talk: each text arrives whole at the other, once, and does not come back to its author.',
  },
  run: async (context) => {
    const chat = await openChat(context)
    // what came twice, or came back to its author, is met where the next text is awaited
    for (const words of ['hola', '¿Qué tal,  señora?', 'Bien: ñandú, café 100 %', 'MSG', 'ERROR', 'adiós €'])
      await chat.exchange(freshText(context.random, words))
  },
})
