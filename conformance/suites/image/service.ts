import type { KnownFile } from '../../inherited/download/files-in.ts'
import type { StreamService } from '../../inherited/stream/stream-service.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { leaveWired } from '../../wires/leave-wired.ts'
import { RenewedPeer } from '../../wires/renewed-peer.ts'
import { type Image, imageExchange, profileOf } from './image-exchange.ts'
import { smallOnes } from './known-images.ts'

/** The case on which most others depend. */
export const basis = 'image/send/first-image'

const longName = 3000
const loaded = new WeakMap<ServerContext['subject'], Image>()

/** What the server of exercise 5 is, so that the cases of every TCP service apply to it. */
export const imageService: StreamService<RenewedPeer> = {
  exercise: 'image',
  prefix: 'IM',
  headerBytes: 0,
  dependsOn: [basis],
  dependsOnToAct: [basis],
  levelOfG5: 'should',
  open: async (context, name) => {
    await firstImageOf(context)
    return RenewedPeer.open(context, name)
  },
  leave: async ({ wired }) => void (await leaveWired(wired)),
  ask: (context) => imageExchange(context, firstOf(context)),
  act: async (context, _peer, count) => {
    const images = await smallOnes(context)
    const chosen = Array.from({ length: count }, (_, i) => images[i % images.length] ?? images[0])
    return Promise.all(chosen.map(async (each) => imageExchange(context, await read(each))))
  },
  beginning: (context) => Buffer.from(firstOf(context).name).subarray(0, 5),
  malformations: [
    {
      name: 'not-utf-8',
      bytes: (context) => line(context, Buffer.from([0x66, 0xff, 0xfe, 0xc3, 0x28, 0x2e, 0x6a, 0x70, 0x67])),
      purpose: {
        es: 'Un nombre que no es UTF-8 no daña a los demás.',
        en: 'A name that is not UTF-8 hurts nobody else.',
      },
    },
    {
      name: 'nul-in-the-name',
      bytes: (context) => line(context, Buffer.from('plaza\0.jpg')),
      purpose: {
        es: 'Un nombre con un byte nulo no daña a los demás.',
        en: 'A name with a NUL byte hurts nobody else.',
      },
    },
    {
      name: 'very-long-name',
      bytes: (context) => line(context, Buffer.from(`${'a'.repeat(longName)}.jpg`)),
      purpose: {
        es: `Un nombre de ${longName} letras no daña a los demás.`,
        en: `A name of ${longName} letters hurts nobody else.`,
      },
    },
  ],
  empty: (context) => (profileOf(context).framing.kind === 'line' ? Buffer.from('\n') : undefined),
  answersAskerOnly: () => true,
}

/** Reads the first image that is known. @throws PreconditionNotReached when none is. */
export async function firstImageOf(context: ServerContext): Promise<Image> {
  const before = loaded.get(context.subject)
  if (before) return before
  const [first] = await smallOnes(context)
  const image = await read(first)
  loaded.set(context.subject, image)
  return image
}

/** The first image; its bytes were read when the connection was opened. */
export function firstOf({ subject }: ServerContext): Image {
  const image = loaded.get(subject)
  if (!image) throw new Error('a connection is opened before anything is asked')
  return image
}

async function read({ name, content }: KnownFile): Promise<Image> {
  return { name, content: await content() }
}

/** A name as the wire writes it, whatever its bytes. */
function line(context: ServerContext, name: Buffer): Buffer {
  return profileOf(context).framing.kind === 'line' ? Buffer.concat([name, Buffer.from('\n')]) : name
}
