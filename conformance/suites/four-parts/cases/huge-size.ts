import { seen } from '../../../faults/send-in-pieces.ts'
import { expectNewcomerServed, expectStillServed } from '../../../inherited/stream/others-served.ts'
import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { freshName } from '../fresh-upload.ts'
import { openUploader } from '../open-uploader.ts'
import { fourPartsService } from '../service.ts'
import { say } from '../words/say.ts'

/** Who reserves one byte for each that is announced holds half a gigabyte or more. */
const announced = 2 ** 31
const suspiciousGrowthBytes = 64 * 1024 * 1024

/** A size that is announced and never comes (FP-G7). */
export const hugeSizeCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'four-parts/malformed/huge-size',
    role: 'server',
    requirement: 'FP-G7',
    aspect: 'invalid',
    dependsOn: ['four-parts/connection/several-files', 'four-parts/many/nobody-waits-in-a-part'],
    needs: { connections: 'at-once' },
    leaves: 'dirty',
    purpose: {
      es: 'Un archivo que anuncia 2 GB que nunca llegan no congela a los demás clientes ni hace crecer la memoria.',
      en: 'A file that announces 2 GB that never come neither freezes other clients nor makes memory grow.',
    },
    run: async (context) => {
      if (context.wire === 'unframed') throw new NotApplicable({ code: 'unframed', text: say('unframed-size') })
      const luis = await openUploader(context, 'luis')
      await expectStillServed(context, fourPartsService, luis)
      const ana = await openUploader(context, 'ana')
      await expectStillServed(context, fourPartsService, ana)
      const { program } = context.subject
      const before = program?.residentBytes()
      await ana.sayAddress()
      await ana.sendBytes(ana.wire.file(freshName(context.random), announced))
      // it may refuse so much, and it may wait for it
      await ana.session.next(context.pace.silenceMs)
      await ana.sendBytes(Buffer.from('pocos bytes'))
      await seen(ana.session, { gapMs: context.pace.gapMs, queues: context.queues, served: true })
      await expectStillServed(context, fourPartsService, luis)
      await expectNewcomerServed(context, fourPartsService, 'eva')
      const grown = (program?.residentBytes() ?? 0) - (before ?? 0)
      ana.session.reset()
      if (before !== undefined && grown > suspiciousGrowthBytes)
        throw new ExpectationFailed({
          code: 'memory-grew',
          text: sayEngine('memory-grew', { mb: Math.round(grown / 2 ** 20), announced }),
          expected: sayEngine('memory-expected'),
        })
    },
  },
]
