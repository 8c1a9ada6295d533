import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import type { Chat } from '../chat.ts'
import type { CommonCase } from '../common-case.ts'
import { openChat } from '../open-chat.ts'
import type { Person } from '../person.ts'
import { freshText } from '../texts.ts'
import { say } from '../words/say.ts'

/** `desconectar` tells the other one and ends it all (S3). */
export const quitCases: readonly CommonCase<ServerContext>[] = [
  {
    path: 'quit/tells-the-other',
    requirement: 'S3',
    aspect: 'valid',
    after: ['talk/whole-and-once'],
    purpose: {
      es: '«desconectar» de quien empezó: la otra persona recibe un aviso y las dos conexiones terminan.',
      en: '“desconectar” from whoever began: the other person is told, and both connections end.',
    },
    run: async (context) => {
      const chat = await openChat(context)
      await expectTold(chat, chat.speaker, chat.listener)
    },
  },
  {
    path: 'quit/from-the-second',
    requirement: 'S3',
    aspect: 'valid',
    after: ['talk/whole-and-once'],
    purpose: {
      es: '«desconectar» de la segunda persona, en su turno: la primera recibe un aviso y las dos conexiones terminan.',
      en: '“desconectar” from the second person, when it has the turn: the first is told, and both connections end.',
    },
    run: async (context) => {
      const chat = await openChat(context)
      await chat.exchange(freshText(context.random))
      await expectTold(chat, chat.speaker, chat.listener)
    },
  },
]

/** Who leaves is let go and the other one is told. @throws ExpectationFailed */
async function expectTold(chat: Chat, leaving: Person, staying: Person): Promise<void> {
  const told = staying.watchForEnd()
  await chat.quit(leaving)
  await told('notice')
  await expectLetGo(chat)
}

/** After a conversation the server closes both connections. @throws ExpectationFailed */
async function expectLetGo(chat: Chat): Promise<void> {
  const isLeft = await chat.leave()
  // over UDP nobody is connected, so that nobody has to be let go
  if (isLeft || chat.first.peer.session.transport === 'udp') return
  throw new ExpectationFailed(
    { code: 'not-let-go', text: say('not-let-go'), expected: say('let-go-expected') },
    { answer: 'none', timed: true },
  )
}
