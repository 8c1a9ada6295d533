import { type Cuts, cutEverywhere } from '../../../inherited/stream/cut-everywhere.ts'
import { NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { onlyOverTcp } from '../only-over-tcp.ts'
import { profileOf, reverseExchange } from '../reverse-exchange.ts'
import { basis, reverseService } from '../service.ts'
import { accented, hello } from '../texts.ts'
import { needEnds } from '../wire-form.ts'
import { say } from '../words/say.ts'

const common = { role: 'server', requirement: 'RV-G1', aspect: 'cut', dependsOn: [basis] } as const
const textAtAnyByte = 'reverse/cut/text-at-any-byte'
/** A server that is started again for every cut meets so many. */
const fewCuts = 3

/** A request is understood wherever it is cut (RV-G1, RV-G4, RV-G12). */
export const cutCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: textAtAnyByte,
    purpose: {
      es: 'Un texto cortado en cualquier byte, o que llega de a un byte, vuelve como si hubiera llegado entero.',
      en: 'A text cut at any byte, or that comes byte by byte, comes back as if it had come whole.',
    },
    run: async (context: ServerContext) => {
      needEnds(profileOf(context))
      await cut(context, hello, (text) => range(text.from + 1, text.to - 1), true)
    },
  },
  {
    ...common,
    id: 'reverse/cut/line-at-any-byte',
    purpose: {
      es: 'Un pedido cuya línea llega en dos trozos, o separada del texto, se entiende igual.',
      en: 'A request whose line comes in two pieces, or apart from the text, is understood all the same.',
    },
    run: async (context: ServerContext) => {
      const [opening] = profileOf(context).messages.get('request') ?? []
      const hasLine = opening?.framing.kind === 'line' || opening?.framing.kind === 'marker'
      if (!hasLine) throw notInPieces()
      await cut(context, hello, (text) => range(1, text.from))
    },
  },
  {
    ...common,
    id: 'reverse/cut/length-at-any-byte',
    requirement: 'RV-G12',
    purpose: {
      es: 'Un largo que llega en dos trozos, o separado del texto, se entiende igual.',
      en: 'A length that comes in two pieces, or apart from the text, is understood all the same.',
    },
    run: async (context: ServerContext) => {
      const [opening] = profileOf(context).messages.get('request') ?? []
      if (opening?.framing.kind !== 'length') throw notInPieces()
      await cut(context, hello, (text) => range(1, text.from))
    },
  },
  {
    ...common,
    id: 'reverse/cut/inside-a-character',
    requirement: 'RV-G4',
    dependsOn: [textAtAnyByte, 'reverse/text/characters'],
    purpose: {
      es: 'Un texto cortado en medio de una letra con tilde vuelve exacto.',
      en: 'A text cut inside a letter with an accent comes back exactly.',
    },
    run: async (context: ServerContext) => {
      needEnds(profileOf(context))
      await cut(context, accented, ({ from }) => insideCharacters(accented).map((at) => from + at))
    },
  },
].map((testCase) => onlyOverTcp(testCase as TestCase<ServerContext>))

/** Line and text in one segment (RV-G2): all other cases send them so. */
export const joinCases: readonly TestCase<ServerContext>[] = [
  {
    id: basis,
    role: 'server',
    requirement: 'RV-G2',
    aspect: 'joined',
    dependsOn: ['reverse/text/hello'],
    purpose: {
      es: 'La línea del pedido y el texto llegan en un mismo segmento, y se entienden por separado.',
      en: 'The line of the request and the text come in one segment, and are told apart.',
    },
    run: async (context) => {
      const parts = profileOf(context).messages.get('request') ?? []
      const [, second] = parts
      if (second?.from !== 'client' || profileOf(context).framing.kind === 'datagram') throw notInPieces()
      const exchange = reverseExchange(context, hello)
      const peer = await reverseService.open(context, 'ana')
      await peer.sendBytes(exchange.frame)
      await exchange.expectAnswer(peer)
    },
  },
]

async function cut(
  context: ServerContext,
  text: Buffer,
  offsets: (text: { readonly from: number; readonly to: number }) => readonly number[],
  byteByByte = false,
): Promise<void> {
  const exchange = reverseExchange(context, text)
  const from = exchange.frame.lastIndexOf(text)
  // a wire whose text follows an answer of the server has nothing to cut before it
  if (from < 0) throw notInPieces()
  const all = offsets({ from, to: from + text.length })
  if (all.length === 0) throw notInPieces()
  const few = Math.ceil(all.length / fewCuts)
  const chosen = context.traits.concurrency === 'one-life' ? all.filter((_, i) => i % few === few - 1) : all
  await cutEverywhere(context, reverseService, exchange, [
    ...chosen.map((offset): Cuts => [offset]),
    ...(byteByByte ? [all] : []),
  ])
}

function notInPieces(): NotApplicable {
  return new NotApplicable({ code: 'not-in-pieces', text: say('not-in-pieces') })
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}

/** The offsets of UTF-8 continuation bytes. */
function insideCharacters(text: Buffer): number[] {
  return [...text.keys()].filter((at) => ((text[at] ?? 0) & 0xc0) === 0x80)
}
