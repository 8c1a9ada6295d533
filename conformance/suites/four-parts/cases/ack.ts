import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { freshUpload } from '../fresh-upload.ts'
import { openUploader } from '../open-uploader.ts'
import { expectStored } from '../oracles/expect-stored.ts'
import { partStages, partsOf, type Uploader } from '../uploader.ts'
import { say } from '../words/say.ts'

/** Parts that are held back before their last byte. */
const heldBack = [0, 3]

/** Each part is acknowledged, and not before its last byte (FP-S3). */
export const ackCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'four-parts/ack/not-before-the-last-byte',
    role: 'server',
    requirement: 'FP-S3',
    aspect: 'valid',
    // who trusts one read acknowledges early as well, which is then the smaller mistake
    dependsOn: ['four-parts/store/first-file', 'four-parts/cut/part-at-any-byte'],
    purpose: {
      es: 'Mientras falta el último byte de una parte no se confirma; cuando llega, sí.',
      en: 'As long as the last byte of a part is missing it is not acknowledged; once it has come, it is.',
    },
    run: async (context) => {
      if (context.wire === 'unframed') throw new NotApplicable({ code: 'unframed', text: say('unframed-ack') })
      const upload = freshUpload(context.random, 80)
      const ana = await openUploader(context, 'ana')
      await ana.announce(upload)
      for (const [i, part] of partsOf(upload.content).entries()) {
        const stage = partStages[i] as (typeof partStages)[number]
        if (!heldBack.includes(i)) {
          await ana.sendParts(upload, i, i + 1)
          continue
        }
        await ana.sendBytes(part.subarray(0, -1))
        await expectNoAck(ana, i + 1)
        await ana.sendBytes(part.subarray(-1))
        await ana.expectAcks(stage)
      }
      await expectStored(context, upload)
    },
  },
]

async function expectNoAck({ session, pace }: Uploader, part: number): Promise<void> {
  const arrival = await session.next(pace.silenceMs)
  if (arrival.kind !== 'bytes') return
  throw new ExpectationFailed(
    {
      code: 'ack-too-early',
      text: say('ack-too-early', { part }),
      expected: say('ack-late-expected'),
      pictures: [pictureOf(arrival.bytes, sayEngine('picture-received'))],
    },
    { answer: 'wrong' },
  )
}
