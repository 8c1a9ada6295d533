import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { bytesText } from '../../../words/bytes-text.ts'
import { type Cuts, cutEverywhere } from '../../stream/cut-everywhere.ts'
import type { StreamService } from '../../stream/stream-service.ts'
import type { CommonCase } from '../common-case.ts'
import { isUnframed, needFraming } from '../needs-framing.ts'
import { openChat } from '../open-chat.ts'
import { type ChatPeer, thereAndBack } from '../stream-chat.ts'
import { freshText, longText } from '../texts.ts'
import { say } from '../words/say.ts'

const chunkSizes = [127, 128, 129, 255, 256, 257, 1023, 1024, 1025, 1026]
const longSizes = [4096, 60_000]

/** What TCP does to the texts of a chat: it cuts and joins them (G1 to G4, G12). */
export function chatStreamCases(service: StreamService<ChatPeer>): readonly CommonCase<ServerContext>[] {
  return [
    {
      path: 'framing/ends-are-marked',
      requirement: 'G12',
      aspect: 'valid',
      after: ['talk/whole-and-once'],
      purpose: {
        es: 'Cada texto dice dónde termina: con un salto de línea, con una marca o con su largo por delante.',
        en: 'Each text tells where it ends: by a line end, a mark, or its length before it.',
      },
      run: async (context) => {
        if (isUnframed(context))
          throw new ExpectationFailed({
            code: 'unframed-wire',
            text: say('unframed-wire'),
            expected: say('framed-expected'),
          })
      },
    },
    {
      path: 'cut/at-any-byte',
      requirement: 'G1',
      aspect: 'cut',
      after: ['talk/whole-and-once'],
      purpose: {
        es: 'Un mensaje cortado en cualquier byte se entiende como si llegara entero.',
        en: 'A message that is cut at any byte is understood as if it had come whole.',
      },
      run: async (context) => {
        needFraming(context)
        const exchange = thereAndBack(context, freshText(context.random, 'un texto'))
        await cutEverywhere(context, service, exchange, everyOffset(exchange.frame))
      },
    },
    {
      path: 'cut/inside-a-character',
      requirement: 'G4',
      aspect: 'cut',
      after: ['cut/at-any-byte'],
      purpose: {
        es: 'Un texto con tildes, cortado dentro de una letra de varios bytes, llega exacto.',
        en: 'A text with accents, cut inside a letter of several bytes, arrives exactly.',
      },
      run: async (context) => {
        needFraming(context)
        const exchange = thereAndBack(context, freshText(context.random, 'ñandú € 😀'))
        const inside = everyOffset(exchange.frame).filter(([at = 0]) => ((exchange.frame[at] ?? 0) & 0xc0) === 0x80)
        await cutEverywhere(context, service, exchange, inside)
      },
    },
    {
      path: 'joined/text-and-goodbye',
      requirement: 'G2',
      aspect: 'joined',
      after: ['quit/tells-the-other'],
      purpose: {
        es: 'Un texto y «desconectar» en un mismo segmento: la otra persona recibe los dos, en orden.',
        en: 'A text and “desconectar” in one segment: the other person gets both, in order.',
      },
      run: async (context) => {
        needFraming(context)
        const chat = await openChat(context)
        const { first, second } = chat
        const text = freshText(context.random, 'hasta mañana')
        await first.peer.sendBytes(Buffer.concat([first.peer.encode('talk', { text }), first.peer.encode('quit')]))
        chat.ended()
        await second.hears(text)
        await second.watchForEnd()('notice')
        // a server that takes both for one text hands the goodbye over, too, and the conversation goes on
        const more = freshText(context.random, '¿sigue ahí?')
        await second.talk(more)
        if ((await first.overhears([more], context.pace.silenceMs)) === undefined) return
        throw new ExpectationFailed(
          { code: 'goes-on', text: say('goes-on'), expected: say('let-go-expected') },
          { answer: 'wrong' },
        )
      },
    },
    boundary('boundary/around-chunks', 'must', chunkSizes, {
      es: `Textos de ${bytesText(chunkSizes).es} llegan exactos.`,
      en: `Texts of ${bytesText(chunkSizes).en} arrive exactly.`,
    }),
    boundary('boundary/long-texts', 'should', longSizes, {
      es: `Textos de ${bytesText(longSizes).es} llegan exactos.`,
      en: `Texts of ${bytesText(longSizes).en} arrive exactly.`,
    }),
    ...withoutAWord,
  ]
}

function boundary(
  path: string,
  level: 'must' | 'should',
  sizes: readonly number[],
  purpose: CommonCase<ServerContext>['purpose'],
): CommonCase<ServerContext> {
  return {
    path,
    requirement: 'G3',
    level,
    aspect: 'valid',
    after: ['talk/whole-and-once'],
    purpose,
    run: async (context) => {
      const chat = await openChat(context)
      for (const size of sizes) await chat.exchange(longText(context.random, size))
    },
  }
}

/** Who vanishes has left (S4). */
const withoutAWord: readonly CommonCase<ServerContext>[] = [
  {
    path: 'leave/end-without-a-word',
    requirement: 'S4',
    aspect: 'faulted',
    after: ['quit/tells-the-other'],
    leaves: 'dirty',
    purpose: {
      es: 'Alguien cierra su conexión sin despedirse: la otra persona se entera.',
      en: 'Somebody closes the connection without a goodbye: the other person learns of it.',
    },
    run: (context) => vanish(context, 'end'),
  },
  {
    path: 'leave/reset-without-a-word',
    requirement: 'S4',
    aspect: 'faulted',
    after: ['quit/tells-the-other'],
    leaves: 'dirty',
    purpose: {
      es: 'La conexión de alguien se corta (RST): la otra persona se entera.',
      en: 'Somebody’s connection is reset: the other person learns of it.',
    },
    run: (context) => vanish(context, 'reset'),
  },
]

async function vanish(context: ServerContext, how: 'end' | 'reset'): Promise<void> {
  const chat = await openChat(context)
  const told = chat.second.watchForEnd()
  chat.ended()
  chat.first.peer.session[how]()
  await told('notice-or-close')
}

function everyOffset(frame: Buffer): Cuts[] {
  return Array.from({ length: frame.length - 1 }, (_, i) => [i + 1])
}
