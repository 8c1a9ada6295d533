import { type Cuts, cutEverywhere } from '../../../inherited/stream/cut-everywhere.ts'
import type { StreamExchange } from '../../../inherited/stream/stream-service.ts'
import { uploadOnce } from '../../../inherited/upload/stored-file.ts'
import { freshName, plainContent } from '../../../inherited/upload/upload-file.ts'
import { NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import type { RenewedPeer } from '../../../wires/renewed-peer.ts'
import { offerExchange, yesExchange } from '../exchanges.ts'
import { uploadTcp } from '../service.ts'
import { streamService } from '../stream-service.ts'
import { say } from '../words/say.ts'
import { fewer } from './fewer-cuts.ts'

const fileBytes = 20
/** Enough to be found nowhere else, and short, for the request is cut at each of its bytes. */
const nameEnd = 'abcdef.pdf'.length

/** The texts around the content are understood wherever they are cut (UT-G1). */
export const controlCutCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'upload-tcp/cut/texts-at-any-byte',
    role: 'server',
    requirement: 'UT-G1',
    aspect: 'cut',
    dependsOn: [
      'upload-tcp/store/name-with-accents',
      'upload-tcp/ask/existing-name',
      'upload-tcp/keep/next-client',
      'upload-tcp/cut/content-at-any-byte',
    ],
    purpose: {
      es: 'La petición, cortada en cualquier byte y también dentro de una letra, y el sí, se entienden como si llegaran enteros.',
      en: 'The request, cut at any byte and inside a letter, too, and the yes are understood as if they had come whole.',
    },
    run: async (context) => {
      const headerBytes = headerOf(context)
      const content = plainContent(context.random, fileBytes)
      const file = { name: `ñ€-${freshName(context.random).slice(-nameEnd)}`, content }
      const isKept = context.traits.concurrency !== 'one-life'
      if (isKept) await uploadOnce(context, uploadTcp, 'ana', file)
      await cut(context, offerExchange(context, file), headerBytes)
      if (isKept) await cut(context, yesExchange(context, file), headerBytes)
    },
  },
]

async function cut(context: ServerContext, exchange: StreamExchange<RenewedPeer>, headerBytes: number): Promise<void> {
  const places = Array.from({ length: exchange.frame.length - 1 }, (_, i): Cuts => [i + 1])
  const inText = places.filter(([at = 0]) => at > headerBytes)
  await cutEverywhere(context, streamService, exchange, fewer(context, inText))
}

/** How many bytes of a text are its length, whose cuts are another case. @throws NotApplicable where nothing marks the end of a text. */
function headerOf({ profile }: ServerContext): number {
  const framing = profile?.framing
  if (framing?.kind === 'raw') throw new NotApplicable({ code: 'unframed', text: say('unframed-texts') })
  return framing?.kind === 'length' ? framing.field.bytes : 0
}
