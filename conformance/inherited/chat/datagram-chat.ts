import type { ServerContext } from '../../runner/server-context.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'
import type { DatagramService } from '../datagram/datagram-service.ts'
import type { Chat } from './chat.ts'
import { type ChatExercise, caseId } from './chat-exercise.ts'
import { openChat } from './open-chat.ts'
import { freshText } from './texts.ts'

/** What the cases of every UDP service need to know of a chat: a conversation is one client to them. */
export function datagramChat(chat: ChatExercise): DatagramService {
  const chats = new WeakMap<WiredPeer, Chat>()
  const chatOf = (peer: WiredPeer) => chats.get(peer) as Chat
  return {
    exercise: chat.exercise,
    prefix: chat.prefix,
    dependsOn: ['quit/from-the-second', 'next/another-conversation'].map((path) => caseId(chat, path)),
    open: async (context, name) => {
      const opened = await openChat(context, name, `${name}-y-otra`)
      chats.set(opened.first.peer, opened)
      return opened.first.peer
    },
    converse: (context, peer) => exchangeTwice(context, chatOf(peer)),
    begin: (context, peer) => exchangeTwice(context, chatOf(peer)),
  }
}

async function exchangeTwice({ random }: ServerContext, chat: Chat): Promise<void> {
  await chat.exchange(freshText(random))
  await chat.exchange(freshText(random))
}
