import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { acceptWired } from '../../../wires/open-wired.ts'
import { bytesText } from '../../../words/bytes-text.ts'
import type { CommonCase } from '../common-case.ts'
import { notOnThisWire } from '../needs-framing.ts'
import { freshText, longText } from '../texts.ts'
import { say } from '../words/say.ts'
import { ChatHost } from './host.ts'

/** How long a client may take to try again: it need not hurry. */
const againMs = 6000
const oversize = 3000

/** What UDP asks of a client: its first datagram may be lost, and a datagram has a largest size (C4, S6). */
export const chatClientDatagramCases: readonly CommonCase<ClientContext>[] = [
  {
    path: 'client/joins-again',
    requirement: 'C4',
    aspect: 'faulted',
    after: ['client/says-and-shows'],
    purpose: {
      es: 'El primer mensaje del cliente se pierde: lo envía otra vez, y después conversa.',
      en: 'The client’s first message is lost: it sends it again, and then it talks.',
    },
    run: async (context) => {
      if (!context.profile?.messages.has('join')) throw notOnThisWire(context)
      await context.launch()
      context.does({ act: 'join' }, [])
      const peer = await acceptWired(context, 'cliente')
      await peer.expect(['join'])
      const again = await peer.hear(['join'], Math.max(againMs, context.pace.answerMs))
      if (again.kind !== 'message')
        throw new ExpectationFailed(
          { code: 'client-joined-once', text: say('client-joined-once'), expected: say('client-joins-expected') },
          { answer: 'none' },
        )
      await peer.say('wait')
    },
  },
  {
    path: 'client/too-long-to-send',
    requirement: 'S6',
    aspect: 'invalid',
    after: ['client/says-and-shows'],
    purpose: {
      es: `Un texto de ${bytesText(oversize).es} que se escribe en el cliente se envía entero o no se envía; nunca recortado.`,
      en: `A text of ${bytesText(oversize).en} that is typed in the client is sent whole or not at all, never cut.`,
    },
    run: async (context) => {
      const host = await ChatHost.meetSpeaking(context)
      const text = longText(context.random, oversize)
      host.type(text)
      const said = await host.next(context.pace.silenceMs)
      if (said.kind === 'text' && said.text !== text)
        throw new ExpectationFailed(
          {
            code: 'client-cut-text',
            text: say('client-cut-text', { bytes: oversize }),
            expected: say('client-whole-expected'),
          },
          { answer: 'wrong' },
        )
      if (said.kind === 'text') return
      // it was not sent: the client still has the turn
      const short = freshText(context.random)
      host.type(short)
      await host.expectText(text, short)
    },
  },
]
