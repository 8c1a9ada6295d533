import { type Cuts, cutEverywhere } from '../../../inherited/stream/cut-everywhere.ts'
import { NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { type ContentExchange, contentExchange } from '../exchanges.ts'
import { streamService } from '../stream-service.ts'
import { say } from '../words/say.ts'
import { fewer } from './fewer-cuts.ts'

const fileBytes = 24
const longFileBytes = 9000
/** Beside what programs usually read at once, and where a segment ends. */
const longPlaces = [1, 500, 1023, 1024, 1025, 1460, 2048, 4095, 4096, 4097, 8191, 8192, 8999]
const atAnyByte = 'upload-tcp/cut/content-at-any-byte'
const common = {
  role: 'server',
  requirement: 'UT-G1',
  aspect: 'cut',
  dependsOn: [atAnyByte],
} as const

/** A content is understood wherever it is cut (UT-G1); so is what frames it (UT-G12). */
export const contentCutCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: atAnyByte,
    dependsOn: ['upload-tcp/store/first-file', 'upload-tcp/next/one-after-another'],
    purpose: {
      es: 'Un contenido que llega en dos trozos, cortado en cualquier byte, se guarda como si llegara entero.',
      en: 'A content that comes in two pieces, cut at any byte, is stored as if it had come whole.',
    },
    run: (context) => {
      const exchange = contentExchange(context, fileBytes)
      return cut(context, exchange, placesIn(exchange, 1, fileBytes - 1))
    },
  },
  {
    ...common,
    id: 'upload-tcp/cut/content-byte-by-byte',
    purpose: {
      es: 'Un contenido que llega de a un byte se guarda como si llegara entero.',
      en: 'A content that comes one byte at a time is stored as if it had come whole.',
    },
    run: (context) => {
      const exchange = contentExchange(context, fileBytes)
      return cutEverywhere(context, streamService, exchange, [placesIn(exchange, 1, fileBytes - 1).flat()])
    },
  },
  {
    ...common,
    id: 'upload-tcp/cut/long-content-around-chunks',
    purpose: {
      es: 'Un contenido más largo que varios recv se guarda igual, cortado en cualquier lugar.',
      en: 'A content longer than several recv calls is stored all the same, wherever it is cut.',
    },
    run: (context) => {
      const exchange = contentExchange(context, longFileBytes)
      return cut(
        context,
        exchange,
        longPlaces.map((place) => [exchange.from + place]),
      )
    },
  },
  {
    ...common,
    id: 'upload-tcp/cut/frame-of-the-content',
    requirement: 'UT-G12',
    purpose: {
      es: 'El largo que va delante del contenido, o la marca que va detrás, se entiende también si llega cortado.',
      en: 'The length before the content, or the mark after it, is understood also when it comes cut.',
    },
    run: (context) => {
      const exchange = contentExchange(context, fileBytes)
      const { frame, from, to } = exchange
      const outside = Array.from({ length: frame.length - 1 }, (_, i): Cuts => [i + 1]).filter(
        ([at = 0]) => at < from || at > to,
      )
      if (outside.length === 0) throw new NotApplicable({ code: 'bare-content', text: say('bare-content') })
      return cut(context, exchange, outside)
    },
  },
]

function cut(context: ServerContext, exchange: ContentExchange, placements: readonly Cuts[]): Promise<void> {
  return cutEverywhere(context, streamService, exchange, fewer(context, placements))
}

/** One cut before each byte of the content from number `first` to number `last`. */
function placesIn({ from }: ContentExchange, first: number, last: number): Cuts[] {
  return Array.from({ length: last - first + 1 }, (_, i) => [from + first + i])
}
