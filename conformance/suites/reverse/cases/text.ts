import { seen } from '../../../faults/send-in-pieces.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { RenewedPeer } from '../../../wires/renewed-peer.ts'
import { bytesText } from '../../../words/bytes-text.ts'
import { askReverser } from '../ask-reverser.ts'
import { expectReversed, expectSize, expectText } from '../oracles/expect-reversed.ts'
import { reverseEach } from '../reverse-each.ts'
import { profileOf } from '../reverse-exchange.ts'
import { basis } from '../service.ts'
import { accented, hello, letters, requestFields } from '../texts.ts'
import { atMost, needEnds } from '../wire-form.ts'

const megabyte = 1024 * 1024
const lineBreaks = Buffer.from('uno\ndos\r\n\ntres\tcuatro \n')
/** Beside what programs read at once; the largest do not fit into a datagram. */
const sizes = [127, 128, 129, 255, 256, 257, 1023, 1024, 1025, 4095, 4096, 4097, 65_535, 65_536, 65_537]
const common = { role: 'server', aspect: 'valid', dependsOn: [basis] } as const
const first = 'reverse/text/hello'
const inBytes = 'reverse/text/size-in-bytes'
const boundary = 'reverse/text/around-chunks'

/** The sheet's own example; without it nothing can be judged (RV-S1). */
export const firstCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: first,
    requirement: 'RV-S1',
    dependsOn: [],
    purpose: {
      es: '«Hello World!» vuelve como «!dlroW olleH», con tamaño 12.',
      en: '“Hello World!” comes back as “!dlroW olleH”, with size 12.',
    },
    run: (context) =>
      sayApart(context).catch(async (thrown: unknown) => {
        // a server that hears the line and the text with one recv gets them in one segment
        if (!(thrown instanceof ExpectationFailed)) throw thrown
        await reverseEach(context, [hello])
      }),
  },
]

/** What comes back for texts of every kind (RV-S2, RV-S3, RV-S5, RV-S6). */
export const textCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: inBytes,
    requirement: 'RV-S2',
    purpose: {
      es: 'El tamaño de un texto con tildes son sus bytes, no sus caracteres.',
      en: 'The size of a text with accents is its bytes, not its characters.',
    },
    run: async (context) => expectSize(await askReverser(context, accented), accented),
  },
  {
    ...common,
    id: 'reverse/text/characters',
    requirement: 'RV-S3',
    dependsOn: [inBytes],
    purpose: {
      es: 'Un texto con tildes, eñes y signos vuelve con sus caracteres al revés, y sigue siendo UTF-8.',
      en: 'A text with accents and other signs comes back with its characters reversed, and is still UTF-8.',
    },
    run: async (context) => expectText(await askReverser(context, accented), accented),
  },
  {
    ...common,
    id: 'reverse/text/empty',
    requirement: 'RV-S5',
    aspect: 'valid',
    purpose: {
      es: 'Un archivo vacío vuelve vacío, con tamaño 0.',
      en: 'An empty file comes back empty, with size 0.',
    },
    run: async (context) => {
      needEnds(profileOf(context))
      await reverseEach(context, [Buffer.alloc(0)])
    },
  },
  {
    ...common,
    id: 'reverse/text/line-breaks',
    requirement: 'RV-S6',
    aspect: 'valid',
    purpose: {
      es: 'Saltos de línea, también al final, son caracteres como los demás.',
      en: 'Line breaks, at the end as well, are characters like all others.',
    },
    run: (context) => reverseEach(context, [lineBreaks]),
  },
]

/** Longer texts; whether they arrive in pieces is beyond anybody’s control, so they come after the cuts (RV-G3, RV-S4). */
export const longTextCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: boundary,
    requirement: 'RV-G3',
    dependsOn: [basis, 'reverse/cut/text-at-any-byte'],
    purpose: {
      es: `Los textos de ${bytesText(sizes).es} vuelven exactos, los que caben.`,
      en: `Texts of ${bytesText(sizes).en} come back exactly, as far as they fit.`,
    },
    run: (context) => {
      const profile = profileOf(context)
      const fitting = sizes.filter((size) => atMost(profile, size) === size)
      // who must be started again for each of them meets fewer
      const chosen = context.traits.concurrency === 'one-life' ? fitting.filter((_, i) => i % 4 === 3) : fitting
      return reverseEach(
        context,
        chosen.map((size) => letters(context.random, size)),
      )
    },
  },
  {
    ...common,
    id: 'reverse/text/long',
    requirement: 'RV-S4',
    dependsOn: [boundary],
    purpose: {
      es: 'Un texto de 1 MB vuelve exacto (de 60.000 bytes donde no cabe más).',
      en: 'A text of 1 MB comes back exactly (of 60,000 bytes where no more fits).',
    },
    run: (context) => reverseEach(context, [letters(context.random, atMost(profileOf(context), megabyte))]),
  },
]

/** Each text of the request by itself, with time to be read. */
async function sayApart(context: ServerContext): Promise<void> {
  const { wired } = await RenewedPeer.open(context, 'ana')
  const fields = requestFields(hello)
  wired.learn(fields)
  for (const part of wired.profile.messages.get('request') ?? []) {
    await wired.sayParts('request', [part], fields)
    await seen(wired.session, { gapMs: context.pace.gapMs, queues: context.queues })
  }
  await expectReversed(wired, hello)
}
