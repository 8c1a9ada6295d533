import { sizeLine } from '../../../../reference/exercises/video-peer/protocol.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { RawPeer } from '../../../peers/raw-peer.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { binaryVideo, type Video } from '../planted-videos.ts'
import { Central } from './central.ts'
import { expectSeen, expectStored, giveInPieces, giveSize, giveVideo, takeRequest } from './provider.ts'

const common = {
  role: 'client',
  aspect: 'valid',
  dependsOn: ['video-peer/client/stores-a-video'],
} as const

const short: Video = { name: 'corto.mp4', content: Buffer.from('un video corto, pero completo') }
const pieces = 12

/** How a download arrives (VP-D2, VP-D6). */
export const downloadCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'video-peer/client/stores-a-video',
    requirement: 'VP-D6',
    dependsOn: ['video-peer/client/makes-its-folders'],
    purpose: {
      es: 'Un video corto, cuyo tamaño llega primero y cuyo contenido llega después, queda en videos_recibidos.',
      en: 'A short video, whose size comes first and whose content comes after, ends up in videos_recibidos.',
    },
    run: (context) =>
      downloads(context, short, async (peer) => {
        await giveVideo(context, peer, short)
        peer.session.end()
      }),
  },
  {
    ...common,
    id: 'video-peer/client/every-byte-value',
    requirement: 'VP-D6',
    purpose: {
      es: 'Un video con los 256 valores de byte y saltos de línea queda guardado exacto.',
      en: 'A video with all 256 byte values and line ends is stored exactly.',
    },
    run: (context) =>
      downloads(context, binaryVideo, async (peer) => {
        await giveVideo(context, peer, binaryVideo)
        peer.session.end()
      }),
  },
  {
    ...common,
    id: 'video-peer/client/empty-video',
    requirement: 'VP-D6',
    purpose: { es: 'Un video de 0 bytes queda guardado.', en: 'A video of 0 bytes is stored.' },
    run: async (context) => {
      const empty = { name: 'vacio.mp4', content: Buffer.alloc(0) }
      await downloads(context, empty, async (peer) => {
        await giveSize(context, peer, 0)
        peer.session.end()
      })
    },
  },
  {
    ...common,
    id: 'video-peer/client/size-and-content-in-one-segment',
    requirement: 'VP-D2',
    aspect: 'joined',
    purpose: {
      es: 'El tamaño y el contenido llegan en un mismo segmento: no se pierde nada del contenido.',
      en: 'The size and the content come in one segment: nothing of the content is lost.',
    },
    run: (context) =>
      downloads(context, short, async (peer) => {
        await peer.sendBytes(Buffer.concat([Buffer.from(sizeLine(short.content.length)), short.content]))
        peer.session.end()
      }),
  },
  {
    ...common,
    id: 'video-peer/client/size-line-in-pieces',
    requirement: 'VP-D2',
    aspect: 'cut',
    purpose: {
      es: 'La línea del tamaño llega cortada después de cada byte, y se entiende igual.',
      en: 'The size line comes cut after every byte and is understood all the same.',
    },
    run: (context) =>
      downloads(context, short, async (peer) => {
        const line = Buffer.from(sizeLine(short.content.length))
        await giveInPieces(context, peer, line, everyOffset(line))
        await expectSeen(context, peer, line.length)
        await peer.sendBytes(short.content)
        peer.session.end()
      }),
  },
  {
    ...common,
    id: 'video-peer/client/content-in-pieces',
    requirement: 'VP-D2',
    aspect: 'cut',
    purpose: {
      es: 'El contenido llega en doce trozos, y el video queda completo.',
      en: 'The content comes in twelve pieces and the video is whole.',
    },
    run: async (context) => {
      const content = Buffer.from('doce trozos de un mismo video: '.repeat(40))
      const offsets = Array.from({ length: pieces - 1 }, (_, i) => Math.floor(((i + 1) * content.length) / pieces))
      await downloads(context, { name: 'doce.mp4', content }, async (peer) => {
        await giveSize(context, peer, content.length)
        await giveInPieces(context, peer, content, offsets)
        peer.session.end()
      })
    },
  },
  {
    ...common,
    id: 'video-peer/client/ends-by-the-size',
    requirement: 'VP-D2',
    purpose: {
      es: 'El proveedor deja abierta la conexión: la descarga termina cuando llegaron los bytes anunciados.',
      en: 'The provider leaves the connection open: the download ends when the announced bytes have come.',
    },
    run: async (context) => {
      const last = { name: 'abierto-2.mp4', content: Buffer.from('el siguiente de la cola') }
      const central = await Central.host(context)
      const provider = await context.listen()
      await central.order(short.name, provider.port)
      const peer = await takeRequest(context, provider, short.name)
      await giveVideo(context, peer, short)
      await expectStored(context, short)
      // the next one in the queue comes although the first provider has not closed
      await central.order(last.name, provider.port)
      const next = await takeRequest(context, provider, last.name, 'proveedor-2')
      await giveVideo(context, next, last)
      await expectStored(context, last)
    },
  },
]

/** One download, from the command to the file. */
async function downloads(context: ClientContext, video: Video, give: (peer: RawPeer) => Promise<void>): Promise<void> {
  const central = await Central.host(context)
  const provider = await context.listen()
  await central.order(video.name, provider.port)
  await give(await takeRequest(context, provider, video.name))
  await expectStored(context, video)
}

function everyOffset(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length - 1 }, (_, i) => i + 1)
}
