import { setTimeout as pause } from 'node:timers/promises'
import type { Session } from '../../../reference/net/session.ts'
import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { Pace } from '../../model/pace.ts'
import type { StreamPeer } from '../../peers/stream-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { encodeMessage } from '../../wires/encode-message.ts'
import type { StreamExchange, StreamService } from '../stream/stream-service.ts'
import type { Chat } from './chat.ts'
import { type ChatExercise, caseId } from './chat-exercise.ts'
import { openChat } from './open-chat.ts'
import { freshText } from './texts.ts'

/** Who has the turn of a conversation, and the conversation that hangs on her. */
export class ChatPeer implements StreamPeer {
  readonly chat: Chat

  constructor(chat: Chat) {
    this.chat = chat
  }

  get name(): string {
    return this.chat.first.name
  }

  get session(): Session {
    return this.chat.first.peer.session
  }

  get pace(): Pace {
    return this.chat.first.peer.pace
  }

  async sendBytes(bytes: Buffer): Promise<void> {
    await this.chat.first.peer.sendBytes(bytes)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.chat.ended()
    await this.chat.first.peer[Symbol.asyncDispose]()
    await this.chat.leave()
  }
}

/** What the cases of every TCP service need to know of a chat: a conversation is one client to them. */
export function streamChat(chat: ChatExercise): StreamService<ChatPeer> {
  const dependsOnToAct = ['quit/from-the-second', 'next/another-conversation'].map((path) => caseId(chat, path))
  return {
    exercise: chat.exercise,
    prefix: chat.prefix,
    headerBytes: 0,
    dependsOn: [caseId(chat, 'talk/whole-and-once')],
    dependsOnToAct,
    levelOfG5: 'should',
    open: async (context, name) => new ChatPeer(await openOnceFree(context, name)),
    leave: async ({ chat: talk }) => void (await talk.leave()),
    ask: (context) => thereAndBack(context, freshText(context.random)),
    act: async (context, _, count) =>
      Array.from({ length: count }, () => thereAndBack(context, freshText(context.random))),
    beginning: (context) => {
      const whole = talkBytes(context, freshText(context.random, 'a medio decir'))
      return whole.subarray(0, Math.floor(whole.length / 2))
    },
    malformations: [
      {
        name: 'unknown-word',
        purpose: {
          es: 'Un mensaje desconocido no daña al servidor ni a los demás.',
          en: 'An unknown message hurts neither the server nor the others.',
        },
        bytes: Buffer.from('ZOCALO 1 2 3\n'),
      },
      {
        name: 'not-utf-8',
        purpose: {
          es: 'Un mensaje que no es texto UTF-8 no daña al servidor ni a los demás.',
          en: 'A message that is not UTF-8 text hurts neither the server nor the others.',
        },
        bytes: Buffer.from([0x4d, 0x53, 0x47, 0x20, 0xff, 0xfe, 0xc3, 0x28, 0x0a]),
      },
    ],
    empty: Buffer.from('\n'),
    // the people of two conversations that begin at once may be seated across
    answersAskerOnly: () => false,
  }
}

/** A server with two places may not have seen yet that somebody left: who is refused tries again for a while. */
async function openOnceFree(context: ServerContext, name: string): Promise<Chat> {
  const until = performance.now() + context.pace.answerMs
  for (;;) {
    try {
      return await openChat(context, name, `${name}-y-otra`)
    } catch (thrown) {
      const isRefused = thrown instanceof ExpectationFailed && thrown.facts.answer === 'wrong'
      if (!isRefused || performance.now() > until) throw thrown
      await pause(context.pace.gapMs)
    }
  }
}

/** Something said that the other one hears and answers, so that the turn comes back. */
export function thereAndBack(context: ServerContext, text: string): StreamExchange<ChatPeer> {
  return {
    frame: talkBytes(context, text),
    expectAnswer: async ({ chat }, withinMs) => {
      const { first, second } = chat
      await second.hears(text, [], withinMs)
      const back = freshText(context.random, 'ya')
      await second.talk(back)
      await first.hears(back)
    },
  }
}

function talkBytes({ profile }: ServerContext, text: string): Buffer {
  return profile ? encodeMessage(profile, 'client', 'talk', { text }) : Buffer.alloc(0)
}
