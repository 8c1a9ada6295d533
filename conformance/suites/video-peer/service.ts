import { downloadRequest } from '../../../reference/exercises/video-peer/protocol.ts'
import type { Malformation, StreamExchange, StreamService } from '../../inherited/stream/stream-service.ts'
import type { Downloader } from './downloader.ts'
import { openDownloader } from './open-downloader.ts'
import { expectVideo } from './oracles/expect-video.ts'
import type { Video } from './planted-videos.ts'
import { sharedVideos } from './shared-videos.ts'

/** What a provider is, so that the cases of every TCP service apply to it. */
export const providerService: StreamService<Downloader> = {
  exercise: 'video-peer',
  prefix: 'VP',
  headerBytes: 0,
  dependsOn: ['video-peer/content/one-file'],
  dependsOnToAct: ['video-peer/content/one-file'],
  levelOfG5: 'must',
  open: openDownloader,
  leave: (downloader) => downloader.leave(),
  ask: (context) => download(sharedVideos(context)[0]),
  act: async (context, _, count) => {
    const videos = sharedVideos(context)
    return Array.from({ length: count }, (_each, i) => download(videos[i % videos.length] as Video))
  },
  beginning: () => Buffer.from('DESC'),
  malformations: malformations(),
  empty: Buffer.from(' \r\n'),
  answersAskerOnly: () => true,
}

/** The request for a video and the judgement of what comes. */
function download(video: Video): StreamExchange<Downloader> {
  return {
    frame: Buffer.from(downloadRequest(video.name)),
    expectAnswer: (downloader, withinMs) => expectVideo(downloader, video, withinMs),
  }
}

function malformations(): Malformation[] {
  return [
    {
      name: 'unknown-command',
      bytes: Buffer.from('BAILAR zocalo-corto.mp4'),
      purpose: {
        es: 'Un comando desconocido no daña a los demás.',
        en: 'An unknown command hurts nobody else.',
      },
    },
    {
      name: 'no-name',
      bytes: Buffer.from('DESCARGAR'),
      purpose: {
        es: 'Un DESCARGAR sin nombre no daña a los demás.',
        en: 'A DESCARGAR without a name hurts nobody else.',
      },
    },
    {
      name: 'not-utf-8',
      bytes: Buffer.concat([Buffer.from('DESCARGAR '), Buffer.from([0xff, 0xfe, 0xc3, 0x28])]),
      purpose: {
        es: 'Un nombre que no es UTF-8 no daña a los demás.',
        en: 'A name that is not UTF-8 hurts nobody else.',
      },
    },
    {
      name: 'name-of-a-folder',
      bytes: Buffer.from('DESCARGAR .'),
      purpose: {
        es: 'El nombre de una carpeta no daña a los demás.',
        en: 'The name of a folder hurts nobody else.',
      },
    },
  ]
}
