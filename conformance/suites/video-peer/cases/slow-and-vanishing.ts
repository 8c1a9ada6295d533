import { downloadRequest } from '../../../../reference/exercises/video-peer/protocol.ts'
import { seen } from '../../../faults/send-in-pieces.ts'
import { expectNewcomerServed } from '../../../inherited/stream/others-served.ts'
import { expectHeldUp, untilHeldUp } from '../../../inherited/stream/until-held-up.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { replyMissing } from '../../../oracles/reply-missing.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { openDownloader } from '../open-downloader.ts'
import { endlessVideo } from '../planted-videos.ts'
import { providerService } from '../service.ts'
import { say } from '../words/say.ts'

const common = {
  role: 'server',
  needs: { launched: true },
  leaves: 'dirty',
} as const

const endless = Buffer.from(downloadRequest(endlessVideo.name))

/** How long a server may take until the connection to who does not read is full. */
const heldUpMs = 5000

/** Downloaders that stop in the middle of a large file (VP-G5, VP-G9). */
export const slowAndVanishingCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'video-peer/slow/never-reads',
    requirement: 'VP-G9',
    aspect: 'concurrent',
    dependsOn: ['video-peer/content/several-at-once'],
    purpose: {
      es: 'Un cliente que pide un archivo grande y deja de leer no detiene a los demás.',
      en: 'A client that asks for a large file and stops reading does not stop the others.',
    },
    run: async (context) => {
      const ana = await openDownloader(context, 'ana')
      ana.session.stopReading()
      await ana.sendBytes(endless)
      await seen(ana.session, { gapMs: context.pace.gapMs, queues: context.queues })
      const isHeldUp = await untilHeldUp(context, ana.session, heldUpMs)
      await expectNewcomerServed(context, providerService, 'luis')
      await expectNewcomerServed(context, providerService, 'eva')
      expectHeldUp(isHeldUp)
    },
  },
  {
    ...common,
    id: 'video-peer/vanish/in-the-middle-of-a-download',
    requirement: 'VP-G5',
    aspect: 'faulted',
    dependsOn: ['video-peer/content/several-at-once'],
    purpose: {
      es: 'Dos clientes cortan su conexión (RST) en medio de una descarga: el proveedor sigue atendiendo a los demás.',
      en: 'Two clients break their connection (RST) in the middle of a download: the provider goes on serving the others.',
    },
    run: async (context) => {
      for (const name of ['ana', 'juan']) {
        const downloader = await openDownloader(context, name)
        await downloader.sendBytes(endless)
        const beginning = await downloader.raw.exactly(1000)
        if (beginning.kind !== 'whole')
          throw replyMissing(beginning, say('video-expected', { name: endlessVideo.name, bytes: endlessVideo.bytes }))
        downloader.session.reset()
      }
      await expectNewcomerServed(context, providerService, 'luis')
      await expectNewcomerServed(context, providerService, 'eva')
    },
  },
]
