import { isSeen } from '../../../faults/evidence.ts'
import { sendInPieces } from '../../../faults/send-in-pieces.ts'
import { PreconditionNotReached } from '../../../model/outcome-errors.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { say } from '../../../words/say.ts'
import type { CommonCase } from '../common-case.ts'
import { needFraming, notOnThisWire } from '../needs-framing.ts'
import { freshText } from '../texts.ts'
import { ChatHost } from './host.ts'

/** What TCP does to what a client is told: it cuts and joins it (G1, G2, G4). */
export const chatClientStreamCases: readonly CommonCase<ClientContext>[] = [
  {
    path: 'client/text-in-pieces',
    requirement: 'G1',
    aspect: 'cut',
    after: ['client/says-and-shows'],
    purpose: {
      es: 'El cliente muestra entero un mensaje que le llega en muchos trozos.',
      en: 'The client shows the whole of a message that comes in many pieces.',
    },
    run: (context) => showsInPieces(context, 'un texto que llega en trozos', () => true),
  },
  {
    path: 'client/cut-inside-a-character',
    requirement: 'G4',
    aspect: 'cut',
    after: ['client/text-in-pieces'],
    purpose: {
      es: 'El cliente muestra exacto un texto cortado dentro de sus letras de varios bytes.',
      en: 'The client shows exactly a text that is cut inside its letters of several bytes.',
    },
    run: (context) => showsInPieces(context, 'ñandú, señor, €', (byte) => (byte & 0xc0) === 0x80),
  },
  {
    path: 'client/joined-messages',
    requirement: 'G2',
    aspect: 'joined',
    after: ['client/says-and-shows'],
    purpose: {
      es: 'El cliente entiende dos mensajes del servidor que llegan en un mismo segmento.',
      en: 'The client understands two messages of the server that come in one segment.',
    },
    run: async (context) => {
      needFraming(context)
      const host = await ChatHost.meetListening(context)
      if (!host.peer.has('wait')) throw notOnThisWire(context)
      const text = freshText(context.random, 'los dos juntos')
      // that it has to wait may be said again
      await host.peer.sendBytes(Buffer.concat([host.peer.encode('wait'), host.peer.encode('hear', { text })]))
      await host.expectShown(text)
    },
  },
]

async function showsInPieces(
  context: ClientContext,
  words: string,
  isCutBefore: (byte: number) => boolean,
): Promise<void> {
  needFraming(context)
  const host = await ChatHost.meetListening(context)
  const text = freshText(context.random, words)
  const bytes = host.peer.encode('hear', { text })
  const offsets = [...bytes.keys()].filter((at) => at > 0 && isCutBefore(bytes[at] ?? 0))
  const evidence = await sendInPieces(host.peer.session, bytes, offsets, {
    gapMs: context.pace.gapMs,
    queues: context.queues,
    served: true,
  })
  await host.expectShown(text)
  if (!isSeen(evidence))
    throw new PreconditionNotReached({ code: 'cut-unseen', text: say('cut-unseen', { offset: offsets[0] ?? 0 }) })
}
