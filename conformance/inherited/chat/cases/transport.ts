import type { ServerContext } from '../../../runner/server-context.ts'
import type { ChatExercise } from '../chat-exercise.ts'
import type { CommonCase } from '../common-case.ts'
import { openChat } from '../open-chat.ts'
import { freshText } from '../texts.ts'

/** The transport that the sheet asks for (T1); over UDP only an answer shows it. */
export function transportCase({ transport }: ChatExercise): CommonCase<ServerContext> {
  return {
    path: `transport/${transport}`,
    requirement: 'T1',
    aspect: 'valid',
    purpose:
      transport === 'tcp'
        ? {
            es: 'El servidor escucha en un puerto TCP y acepta una conexión.',
            en: 'The server listens on a TCP port and accepts a connection.',
          }
        : {
            es: 'El servidor recibe datagramas UDP y contesta a quienes se unen.',
            en: 'The server receives UDP datagrams and answers those who join.',
          },
    run: async (context) => {
      if (transport === 'tcp') {
        const session = await context.connect('ana')
        session.end()
        await session.next(context.pace.silenceMs)
        return
      }
      const chat = await openChat(context)
      await chat.exchange(freshText(context.random))
    },
  }
}
