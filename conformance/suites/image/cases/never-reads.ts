import { seen } from '../../../faults/send-in-pieces.ts'
import { expectNewcomerServed } from '../../../inherited/stream/others-served.ts'
import { expectHeldUp, untilHeldUp } from '../../../inherited/stream/until-held-up.ts'
import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { profileOf } from '../image-exchange.ts'
import { largestOne } from '../known-images.ts'
import { basis, imageService } from '../service.ts'
import { say } from '../words/say.ts'

/** A server may wait for a slow client, but not for ever: a time limit for sending is a fair way to get rid of it. */
const patienceMs = 5000

/** A client that asks for a large image and never reads it (IM-G9). */
export const neverReadsCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'image/slow/never-reads',
    role: 'server',
    requirement: 'IM-G9',
    aspect: 'concurrent',
    dependsOn: [basis, 'image/send/large-image'],
    needs: { connections: 'at-once' },
    leaves: 'dirty',
    purpose: {
      es: 'Un cliente que pide una imagen grande y nunca la lee no detiene a los demás.',
      en: 'A client that asks for a large image and never reads it does not stop the others.',
    },
    run: async (context) => {
      const parts = profileOf(context).messages.get('image') ?? []
      if (parts.some(({ from }) => from === 'client'))
        throw new NotApplicable({ code: 'must-read', text: say('must-read') })
      const { name } = await largestOne(context)
      const ana = await imageService.open(context, 'ana')
      ana.session.stopReading()
      await ana.wired.say('request', { name })
      await seen(ana.session, { gapMs: context.pace.gapMs, queues: context.queues })
      const isHeldUp = await untilHeldUp(context, ana.session, patienceMs)
      const patient = { ...context, pace: { ...context.pace, answerMs: patienceMs } }
      await expectNewcomerServed(patient, imageService, 'eva').catch((thrown: unknown) => {
        // the deadline is generous already: a failure needs no second try
        throw thrown instanceof ExpectationFailed
          ? new ExpectationFailed(thrown.reason, { ...thrown.facts, timed: false })
          : thrown
      })
      if (!isHeldUp && !context.subject.program) throw new NotApplicable({ code: 'not-ours', text: say('not-ours') })
      expectHeldUp(isHeldUp)
      ana.session.reset()
    },
  },
]
