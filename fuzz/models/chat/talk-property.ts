import { isSeen } from '../../../conformance/faults/evidence.ts'
import { sendInPieces } from '../../../conformance/faults/send-in-pieces.ts'
import type { Chat } from '../../../conformance/inherited/chat/chat.ts'
import { openChat } from '../../../conformance/inherited/chat/open-chat.ts'
import { brief } from '../../../conformance/inherited/chat/texts.ts'
import { WiredPerson } from '../../../conformance/inherited/chat/wired-person.ts'
import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import type { Property } from '../../engine/property.ts'
import { type TalkExample, type TalkStep, talkExamples, textOf } from './talk-example.ts'
import { cutPlace } from './talk-scenario.ts'
import { say } from './words/say.ts'

/** Whatever two people say in turns, each hears exactly what the other said. */
export function talkProperty(context: ServerContext, isStream: boolean): Property<TalkExample> {
  let chat: Chat | undefined
  let count = 0
  return {
    name: 'chat-model',
    arbitrary: talkExamples(isStream),
    recover: async () => {
      await chat?.leave()
      chat = undefined
      return true
    },
    run: async ({ steps }) => {
      const sent = steps.map((step, i) => Buffer.from(textOf(step, String(i))))
      const said: string[] = []
      let seen = true
      try {
        chat ??= await openChat(context, `ana-${count}`, `luis-${count}`)
        for (const step of steps) {
          const text = textOf(step, String(++count))
          said.push(JSON.stringify(brief(text)))
          seen = (await talk(context, chat, step, text)) && seen
          await chat.listener.hears(text)
          chat.pass()
        }
        return { kind: 'held', seen, sent }
      } catch (problem) {
        if (!(problem instanceof ExpectationFailed)) throw problem
        await chat?.leave()
        chat = undefined
        const { reason, facts } = problem
        const text = say('model-differs', { count: said.length, said: said.join(' · ') })
        const { expected, pictures = [] } = reason
        return {
          kind: 'broke',
          reason: {
            code: 'model-differs',
            text,
            ...(expected && { expected }),
            actual: reason.text,
            pictures,
          },
          facts: { ...facts, timed: false },
          sent,
        }
      }
    },
  }
}

/** Who has the turn says a text, cut where the step says so; whether the cut was seen to happen. */
async function talk({ pace }: ServerContext, chat: Chat, { cut }: TalkStep, text: string): Promise<boolean> {
  const { speaker } = chat
  if (cut === undefined || !(speaker instanceof WiredPerson)) {
    await speaker.talk(text)
    return true
  }
  const { peer } = speaker
  const bytes = peer.encode('talk', { text })
  const offset = cutPlace(bytes.length, cut)
  return isSeen(await sendInPieces(peer.session, bytes, [offset], { gapMs: pace.gapMs, served: true }))
}
