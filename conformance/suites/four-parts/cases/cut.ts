import { type Cuts, cutEverywhere } from '../../../inherited/stream/cut-everywhere.ts'
import type { StreamExchange } from '../../../inherited/stream/stream-service.ts'
import { NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { partExchange } from '../exchanges.ts'
import { fourPartsService } from '../service.ts'
import type { Uploader } from '../uploader.ts'
import { say } from '../words/say.ts'

const fileBytes = 64
/** Its parts are longer than two of the 1,024 bytes that the sheet’s own program reads at once. */
const longFileBytes = 4 * 2500
const atAnyByte = 'four-parts/cut/part-at-any-byte'
const common = {
  role: 'server',
  requirement: 'FP-G1',
  aspect: 'cut',
  dependsOn: ['four-parts/connection/several-files'],
} as const

/** A part is understood wherever it is cut (FP-G1). */
export const cutCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: atAnyByte,
    purpose: {
      es: 'Una parte que llega en dos trozos, cortada en cualquier byte, se guarda como si llegara entera.',
      en: 'A part that comes in two pieces, cut at any byte, is stored as if it had come whole.',
    },
    run: (context) => cut(context, partExchange(context, fileBytes, 1)),
  },
  {
    ...common,
    id: 'four-parts/cut/last-part-at-any-byte',
    purpose: {
      es: 'La última parte, cortada en cualquier byte, se guarda como si llegara entera.',
      en: 'The last part, cut at any byte, is stored as if it had come whole.',
    },
    run: (context) => cut(context, partExchange(context, fileBytes, 3)),
  },
  {
    ...common,
    id: 'four-parts/cut/part-byte-by-byte',
    dependsOn: [...common.dependsOn, atAnyByte],
    purpose: {
      es: 'Una parte que llega de a un byte se guarda como si llegara entera.',
      en: 'A part that comes one byte at a time is stored as if it had come whole.',
    },
    run: (context) => {
      const exchange = partExchange(context, fileBytes, 2)
      return cut(context, exchange, [everyOffset(exchange).flat()])
    },
  },
  {
    ...common,
    id: 'four-parts/cut/long-part-around-chunks',
    purpose: {
      es: 'Una parte más larga que varios trozos de 1024 bytes se guarda igual, cortada en cualquier lugar.',
      en: 'A part longer than several chunks of 1,024 bytes is stored all the same, wherever it is cut.',
    },
    run: (context) => {
      const places = [1, 500, 1023, 1024, 1025, 1460, 2047, 2048, 2049, 2499]
      return cut(
        context,
        partExchange(context, longFileBytes, 0),
        places.map((place): Cuts => [place]),
      )
    },
  },
]

async function cut(
  context: ServerContext,
  exchange: StreamExchange<Uploader>,
  placements: readonly Cuts[] = everyOffset(exchange),
): Promise<void> {
  if (context.wire === 'unframed') throw new NotApplicable({ code: 'unframed', text: say('unframed-cut') })
  await cutEverywhere(context, fourPartsService, exchange, placements)
}

function everyOffset({ frame }: StreamExchange<Uploader>): Cuts[] {
  return Array.from({ length: frame.length - 1 }, (_, i) => [i + 1])
}
