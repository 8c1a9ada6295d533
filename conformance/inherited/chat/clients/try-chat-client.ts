import type { Suite } from '../../../runner/suite.ts'
import { freshText } from '../texts.ts'
import { ChatHost } from './host.ts'

/** Leads a client through a whole conversation, to find out which wire it speaks. @throws ExpectationFailed */
export const tryChatClient: NonNullable<Suite['tryClient']> = async (context, onPeer) => {
  const host = await ChatHost.meetSpeaking(context, onPeer)
  const theirs = freshText(context.random, '¿Qué tal?')
  host.type(theirs)
  await host.expectText(theirs)
  const ours = freshText(context.random, 'Bien')
  await host.say(ours)
  await host.expectShown(ours)
  await host.over()
}
