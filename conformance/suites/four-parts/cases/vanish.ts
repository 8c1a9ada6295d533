import { basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { seen } from '../../../faults/send-in-pieces.ts'
import { expectNewcomerServed, expectStillServed } from '../../../inherited/stream/others-served.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { placesOf } from '../../../oracles/places-of.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { freshUpload } from '../fresh-upload.ts'
import { leavePolitely, openUploader } from '../open-uploader.ts'
import { fourPartsService } from '../service.ts'
import { partsOf, type Upload, type Uploader } from '../uploader.ts'
import { say } from '../words/say.ts'

/** How often the disk is looked at. */
const lookAgainMs = 5

/** What a client leaves behind that vanishes in the middle of a file (FP-S9, FP-G5). */
export const vanishCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'four-parts/vanish/no-half-file',
    role: 'server',
    requirement: 'FP-S9',
    aspect: 'faulted',
    dependsOn: ['four-parts/store/first-file'],
    needs: { launched: true, connections: 'several' },
    leaves: 'dirty',
    purpose: {
      es: 'De un cliente que desaparece después de la segunda parte no queda un archivo que parezca completo.',
      en: 'Of a client that vanishes after the second part no file remains that looks complete.',
    },
    run: async (context) => {
      const ended = await afterPartTwo(context, 'ana', (peer) => peer.session.end())
      const broken = await afterPartTwo(context, 'luis', (peer) => peer.session.reset())
      // whoever is served now comes after the server learnt of those two
      await expectNewcomerServed(context, fourPartsService, 'eva')
      for (const upload of [ended, broken]) await expectNoFile(context, upload)
    },
  },
  {
    id: 'four-parts/vanish/in-a-part',
    role: 'server',
    requirement: 'FP-G5',
    aspect: 'faulted',
    dependsOn: ['four-parts/connection/several-files'],
    needs: { connections: 'several' },
    leaves: 'dirty',
    purpose: {
      es: 'Un cliente desaparece en la mitad de una parte: el servidor sigue atendiendo a los demás.',
      en: 'A client vanishes in the middle of a part: the server goes on serving the others.',
    },
    run: async (context) => {
      for (const [name, leave] of [
        ['ana', (peer: Uploader) => peer.session.end()],
        ['luis', (peer: Uploader) => peer.session.reset()],
      ] as const) {
        const upload = freshUpload(context.random, 64)
        const peer = await openUploader(context, name)
        await peer.announce(upload)
        await peer.sendBytes((partsOf(upload.content)[0] as Buffer).subarray(0, 7))
        await seen(peer.session, { gapMs: context.pace.gapMs, queues: context.queues, served: true })
        leave(peer)
        const newcomer = await openUploader(context, `tras-${name}`)
        await expectStillServed(context, fourPartsService, newcomer)
        await leavePolitely(newcomer)
      }
    },
  },
]

async function afterPartTwo(context: ServerContext, name: string, leave: (peer: Uploader) => void): Promise<Upload> {
  const upload = freshUpload(context.random, 64)
  const peer = await openUploader(context, name)
  await peer.announce(upload)
  await peer.sendParts(upload, 0, 2)
  leave(peer)
  return upload
}

/** A server may write under the final name as long as it takes the file away again. */
async function expectNoFile(context: ServerContext, { name }: Upload): Promise<void> {
  const until = performance.now() + context.pace.answerMs
  for (;;) {
    const places = await placesOf(context, ({ path }) => basename(path) === name)
    if (places.length === 0) return
    if (performance.now() >= until)
      throw new ExpectationFailed(
        {
          code: 'half-file',
          text: say('half-file', { place: places.join(', ') }),
          expected: say('half-file-expected'),
        },
        { answer: 'wrong', timed: true },
      )
    await pause(lookAgainMs)
  }
}
