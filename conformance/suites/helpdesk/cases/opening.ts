import { NotApplicable, PreconditionNotReached } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { fieldsOf } from '../../../wires/fields-of.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { greet, leave, openClient } from '../conversation.ts'

/** Other ways to begin than `hola`. */
const openers = ['Buenos días', 'me llamo Ana', 'x', 'hello there\n']

/** The transport (HD-S7) and the greeting (HD-S1). */
export const openingCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'helpdesk/transport/udp',
    role: 'server',
    requirement: 'HD-S7',
    aspect: 'valid',
    purpose: {
      es: 'El servidor abre un puerto UDP y recibe un datagrama.',
      en: 'The server opens a UDP port and takes a datagram.',
    },
    run: async (context) => {
      const ana = await openClient(context, 'ana')
      if (context.subject.transport === 'udp') return
      await ana.say('hello')
      const arrival = await ana.session.next(ana.pace.answerMs)
      if (arrival.kind === 'bytes') return
      const ms = Math.round(ana.pace.answerMs)
      throw new PreconditionNotReached({ code: 'no-answer', text: sayEngine('no-reply', { ms }) })
    },
  },
  {
    id: 'helpdesk/greeting/first-datagram',
    role: 'server',
    requirement: 'HD-S1',
    aspect: 'valid',
    dependsOn: ['helpdesk/transport/udp'],
    purpose: {
      es: 'Al primer datagrama, el servidor saluda y pregunta el nombre.',
      en: 'On the first datagram the server greets and asks for the name.',
    },
    run: async (context) => {
      await greet(await openClient(context, 'ana'))
    },
  },
  {
    id: 'helpdesk/greeting/any-first-datagram',
    role: 'server',
    requirement: 'HD-S1',
    aspect: 'valid',
    dependsOn: ['helpdesk/greeting/first-datagram'],
    purpose: {
      es: 'Cualquier primer datagrama abre la conversación, no solo «hola».',
      en: 'Any first datagram opens the conversation, not only “hola”.',
    },
    run: async (context) => {
      for (const [i, opener] of openers.entries()) {
        const peer = await openClient(context, `cliente-${i + 1}`)
        const bytes = Buffer.from(opener)
        if (!mayOpen(peer, bytes))
          throw new NotApplicable({
            code: 'not-on-this-wire',
            text: sayEngine('not-on-this-wire', { wire: context.wire }),
          })
        await peer.sendBytes(bytes)
        await peer.expect(['welcome'])
        await leave(peer)
      }
    },
  },
]

/** Whether the wire takes this for a first datagram. */
function mayOpen({ profile }: WiredPeer, bytes: Buffer): boolean {
  const [part] = profile.messages.get('hello') ?? []
  return part?.kind === 'text' && fieldsOf(part, bytes) !== undefined
}
