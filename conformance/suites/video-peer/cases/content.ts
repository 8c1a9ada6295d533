import { downloadRequest } from '../../../../reference/exercises/video-peer/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import type { Downloader } from '../downloader.ts'
import { openDownloader } from '../open-downloader.ts'
import { expectVideo } from '../oracles/expect-video.ts'
import { accentedVideo, binaryVideo, largeVideo, sizedVideos, type Video } from '../planted-videos.ts'
import { sharedVideos } from '../shared-videos.ts'
import { say } from '../words/say.ts'

const common = {
  role: 'server',
  requirement: 'VP-P1',
  aspect: 'valid',
  dependsOn: ['video-peer/content/one-file'],
} as const

/** What a provider sends (VP-P1). */
export const contentCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'video-peer/content/one-file',
    dependsOn: ['video-peer/transport/tcp'],
    purpose: {
      es: 'Un archivo corto llega: primero la línea con su tamaño y después sus bytes.',
      en: 'A short file arrives: first the line with its size and then its bytes.',
    },
    run: async (context) => fetchOne(context, sharedVideos(context)[0]),
  },
  {
    ...common,
    id: 'video-peer/content/sizes',
    purpose: {
      es: 'Archivos de 0, 1, 1023 a 1025 y 65.535 a 65.537 bytes llegan exactos.',
      en: 'Files of 0, 1, 1023 to 1025 and 65,535 to 65,537 bytes arrive exactly.',
    },
    needs: { launched: true },
    run: async (context) => {
      for (const video of sizedVideos) await fetchOne(context, video)
    },
  },
  {
    ...common,
    id: 'video-peer/content/every-byte-value',
    needs: { launched: true },
    purpose: {
      es: 'Un archivo con los 256 valores de byte y saltos de línea llega exacto.',
      en: 'A file with all 256 byte values and line ends arrives exactly.',
    },
    run: (context) => fetchOne(context, binaryVideo),
  },
  {
    ...common,
    id: 'video-peer/content/accents-in-the-name',
    needs: { launched: true },
    purpose: {
      es: 'Un archivo con tildes y eñe en su nombre llega exacto.',
      en: 'A file with accents in its name arrives exactly.',
    },
    run: (context) => fetchOne(context, accentedVideo),
  },
  {
    ...common,
    id: 'video-peer/content/two-megabytes',
    dependsOn: ['video-peer/content/sizes'],
    needs: { launched: true },
    purpose: { es: 'Un archivo de 2 MB llega exacto.', en: 'A file of 2 MB arrives exactly.' },
    run: (context) => fetchOne(context, largeVideo),
  },
  {
    ...common,
    id: 'video-peer/content/several-at-once',
    aspect: 'concurrent',
    purpose: {
      es: 'De cinco clientes que se conectan, quien llegó al final recibe su archivo aunque los demás aún no pidan nada; después lo reciben todos.',
      en: 'Of five clients that connect, the last to come gets its file although the others have not asked yet; then they all get theirs.',
    },
    run: severalAtOnce,
  },
]

async function fetchOne(context: ServerContext, video: Video): Promise<void> {
  await fetchWith(await openDownloader(context, 'ana'), video)
}

async function fetchWith(downloader: Downloader, video: Video): Promise<void> {
  await downloader.sendBytes(Buffer.from(downloadRequest(video.name)))
  await expectVideo(downloader, video)
}

async function severalAtOnce(context: ServerContext): Promise<void> {
  const videos = sharedVideos(context)
  const five: Downloader[] = []
  for (const name of ['ana', 'luis', 'eva', 'juan', 'rosa'])
    five.push(await openDownloader(context, name, { sameLife: five.length > 0 }))
  const [last, ...others] = five.reverse() as [Downloader, ...Downloader[]]
  await fetchWith(last, videos[0]).catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
    throw new ExpectationFailed(
      {
        code: 'one-at-a-time',
        text: say('one-at-a-time'),
        expected: say('several-expected'),
        actual: thrown.reason.text,
      },
      thrown.facts,
    )
  })
  await Promise.all(others.map((downloader, i) => fetchWith(downloader, videos[i % videos.length] as Video)))
}
