import { canonical } from '../../../../reference/exercises/four-parts/protocol.ts'
import { type Cuts, cutEverywhere } from '../../../inherited/stream/cut-everywhere.ts'
import { NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { addressExchange, fileExchange } from '../exchanges.ts'
import { freshName } from '../fresh-upload.ts'
import { fourPartsService } from '../service.ts'
import { say } from '../words/say.ts'

const address = '127.0.0.1'
const common = { role: 'server', requirement: 'FP-G12', aspect: 'cut' } as const

/** The two lines before the parts are understood wherever they are cut (FP-G12, and FP-G4 inside a character). */
export const lineCutCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'four-parts/line/address-at-any-byte',
    dependsOn: ['four-parts/connection/several-files'],
    purpose: {
      es: 'La línea con la dirección, cortada en cualquier byte, se entiende como si llegara entera.',
      en: 'The line with the address, cut at any byte, is understood as if it had come whole.',
    },
    run: async (context) => {
      needLines(context)
      const exchange = addressExchange(context, canonical, address)
      await cutEverywhere(context, fourPartsService, exchange, everyOffset(exchange.frame))
    },
  },
  {
    ...common,
    id: 'four-parts/line/announcement-in-pieces',
    dependsOn: ['four-parts/connection/several-files', 'four-parts/replace/shorter-file'],
    purpose: {
      es: 'La línea que anuncia el archivo, cortada en la palabra, el nombre, el tamaño o el final, se entiende como si llegara entera.',
      en: 'The line that announces the file, cut in its word, the name, the size or the end, is understood as if it had come whole.',
    },
    run: async (context) => {
      needLines(context)
      const exchange = fileExchange(context, canonical, freshName(context.random))
      // one after the other, for all bear one name: so only where the line changes
      await cutEverywhere(context, fourPartsService, exchange, tellingPlaces(exchange.frame))
    },
  },
  {
    ...common,
    id: 'four-parts/line/inside-a-character',
    requirement: 'FP-G4',
    level: 'should',
    dependsOn: ['four-parts/name/accents', 'four-parts/line/announcement-in-pieces'],
    purpose: {
      es: 'Un nombre con tildes, cortado dentro de una letra de varios bytes, se entiende igual.',
      en: 'A name with accents, cut inside a letter of several bytes, is understood all the same.',
    },
    run: async (context) => {
      needLines(context)
      const exchange = fileExchange(context, canonical, `ñandú-€uro-${freshName(context.random)}`)
      const inside = everyOffset(exchange.frame).filter(([at = 0]) => ((exchange.frame[at] ?? 0) & 0xc0) === 0x80)
      await cutEverywhere(context, fourPartsService, exchange, inside)
    },
  },
]

function needLines({ wire }: ServerContext): void {
  if (wire === 'unframed') throw new NotApplicable({ code: 'unframed', text: say('unframed-line') })
}

function everyOffset(frame: Buffer): Cuts[] {
  return Array.from({ length: frame.length - 1 }, (_, i) => [i + 1])
}

/** Beside each space, in the words between them, in the size and before the line end. */
function tellingPlaces(frame: Buffer): Cuts[] {
  const [first, last, end] = [frame.indexOf(' '), frame.lastIndexOf(' '), frame.length - 1]
  return [1, first, first + 1, Math.floor((first + last) / 2), last - 1, last, last + 1, last + 2, end]
    .filter((place, i, all) => all.indexOf(place) === i)
    .map((place) => [place])
}
