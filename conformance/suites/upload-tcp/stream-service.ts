import type { Malformation, StreamService } from '../../inherited/stream/stream-service.ts'
import { freshName } from '../../inherited/upload/upload-file.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { encodeMessage } from '../../wires/encode-message.ts'
import { RenewedPeer } from '../../wires/renewed-peer.ts'
import type { Fields } from '../../wires/template.ts'
import type { TextPart, WireProfile } from '../../wires/wire-profile.ts'
import { writeFrame } from '../../wires/write-frame.ts'
import { contentExchange } from './exchanges.ts'

const smallBytes = 24

/** What the server of exercise 2 over TCP is, so that the cases of every TCP service apply to it. */
export const streamService: StreamService<RenewedPeer> = {
  exercise: 'upload-tcp',
  prefix: 'UT',
  headerBytes: 0,
  dependsOn: ['upload-tcp/next/one-after-another'],
  dependsOnToAct: ['upload-tcp/next/one-after-another'],
  levelOfG5: 'should',
  open: (context, name) => RenewedPeer.open(context, name),
  leave: (peer) => peer[Symbol.asyncDispose](),
  ask: (context) => contentExchange(context, smallBytes),
  act: async (context, _peer, count) => Array.from({ length: count }, () => contentExchange(context, smallBytes)),
  beginning: (context) => {
    const offer = encodeMessage(profileOf(context), 'client', 'offer', {
      name: freshName(context.random),
      size: smallBytes,
    })
    return offer.subarray(0, Math.ceil(offer.length / 2))
  },
  malformations: malformations(),
  empty: (context) => (profileOf(context).framing.kind === 'raw' ? undefined : offerOf(context, Buffer.alloc(0))),
  answersAskerOnly: () => true,
  mostAtOnce: 4,
}

function malformations(): Malformation[] {
  return [
    {
      name: 'not-utf-8',
      bytes: (context) => offerOf(context, Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x80])),
      purpose: {
        es: 'Una petición que no es texto UTF-8 no daña a los demás.',
        en: 'A request that is not UTF-8 text hurts nobody else.',
      },
    },
    {
      name: 'unknown-command',
      bytes: (context) =>
        firstText(context)?.template.takesAnything ? undefined : offerOf(context, Buffer.from('BAILAR')),
      purpose: {
        es: 'Una petición desconocida no daña a los demás.',
        en: 'An unknown request hurts nobody else.',
      },
    },
    {
      name: 'size-is-no-number',
      bytes: (context) => offerWithSize(context, 'muchos'),
      purpose: {
        es: 'Un tamaño que no es un número no daña a los demás.',
        en: 'A size that is no number hurts nobody else.',
      },
    },
    {
      name: 'negative-size',
      bytes: (context) => offerWithSize(context, '-8'),
      purpose: { es: 'Un tamaño negativo no daña a los demás.', en: 'A negative size hurts nobody else.' },
    },
  ]
}

function offerWithSize(context: ServerContext, size: string): Buffer | undefined {
  const first = firstText(context)
  if (!first?.template.fields.includes('size')) return undefined
  // it is written where the number should stand
  const fields = { name: freshName(context.random), size } as unknown as Fields
  return offerOf(context, first.template.fill(fields))
}

/** These bytes in the place of the text with which a client begins. */
function offerOf(context: ServerContext, bytes: Buffer): Buffer | undefined {
  const first = firstText(context)
  return first && writeFrame(bytes, first.framing)
}

function firstText(context: ServerContext): TextPart | undefined {
  const [first] = profileOf(context).messages.get('offer') ?? []
  return first?.kind === 'text' ? first : undefined
}

function profileOf({ profile }: ServerContext): WireProfile {
  return profile as WireProfile
}
