import { info, replyText } from '../../../../reference/exercises/video-index/protocol.ts'
import { isSeen } from '../../../faults/evidence.ts'
import { sendInPieces } from '../../../faults/send-in-pieces.ts'
import { PreconditionNotReached } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { expectTerminal } from '../../../oracles/expect-terminal.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { freshName, freshVideo } from '../fresh.ts'
import { say } from '../words/say.ts'
import { expectTyped, hostClient } from './index-host.ts'

const longListVideos = 90
/** Inside one of the letters of two bytes with which each name begins. */
const cutsInside = 3

const common = { role: 'client', requirement: 'VI-C2', aspect: 'valid' } as const

/** What a client shows (VI-C2). */
export const showCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'video-index/client/shows-the-answer',
    dependsOn: ['video-index/client/sends-what-was-typed'],
    purpose: {
      es: 'El cliente muestra la respuesta del servidor, y después la siguiente.',
      en: 'The client shows the answer of the server, and then the next.',
    },
    run: async (context) => {
      const peer = await hostClient(context)
      for (let i = 0; i < 2; i++) {
        await expectTyped(context, peer, info)
        const text = replyText({ kind: 'registered', name: freshName({ random: context.random }) })
        await peer.sendText(text)
        await expectTerminal(context, say('client-shows', { text }), (terminal) => terminal.includes(text))
      }
    },
  },
  {
    ...common,
    id: 'video-index/client/shows-a-long-list',
    dependsOn: ['video-index/client/shows-the-answer'],
    purpose: {
      es: 'El cliente muestra completa una lista de más de 1024 bytes que llega de una vez.',
      en: 'The client shows the whole of a list of more than 1,024 bytes that comes at once.',
    },
    run: async (context) => {
      const peer = await hostClient(context)
      await expectTyped(context, peer, info)
      const names = longList(context)
      await peer.sendText(names.join('\n'))
      await expectShown(context, names)
    },
  },
  {
    ...common,
    id: 'video-index/client/shows-a-list-in-pieces',
    aspect: 'cut',
    dependsOn: ['video-index/client/shows-a-long-list'],
    purpose: {
      es: 'El cliente muestra completa una lista que llega en trozos, cortada también dentro de una letra.',
      en: 'The client shows the whole of a list that comes in pieces, cut also inside a letter.',
    },
    run: async (context) => {
      const { pace, queues } = context
      const peer = await hostClient(context)
      await expectTyped(context, peer, info)
      const names = longList(context)
      const bytes = Buffer.from(names.join('\n'))
      const nameBytes = Buffer.byteLength(names[0] ?? '') + 1
      const cuts = [10, 30, 50].map((line) => line * nameBytes + cutsInside)
      const evidence = await sendInPieces(peer.session, bytes, cuts, { gapMs: pace.gapMs, queues, served: true })
      if (!isSeen(evidence)) throw new PreconditionNotReached({ code: 'cut-unseen', text: say('cut-unseen') })
      await expectShown(context, names)
    },
  },
]

function longList(context: ClientContext): string[] {
  return Array.from({ length: longListVideos }, () => freshVideo({ random: context.random }, 'ñáé-'))
}

async function expectShown(context: ClientContext, names: readonly string[]): Promise<void> {
  const wanted = say('client-shows-list', { count: names.length, last: names.at(-1) ?? '' })
  await expectTerminal(context, wanted, (terminal) => names.every((name) => terminal.includes(name)))
}
