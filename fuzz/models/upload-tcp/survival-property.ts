import fc from 'fast-check'
import { isSeen } from '../../../conformance/faults/evidence.ts'
import { seen } from '../../../conformance/faults/send-in-pieces.ts'
import { upload } from '../../../conformance/inherited/upload/conversation.ts'
import { contentFrame } from '../../../conformance/inherited/upload/partial-content.ts'
import { freshName } from '../../../conformance/inherited/upload/upload-file.ts'
import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import { pictureOf } from '../../../conformance/oracles/picture.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { SubjectDead } from '../../../conformance/subject/subject-dead.ts'
import { contentText } from '../../../conformance/suites/upload-tcp/content-part.ts'
import { encodeMessage } from '../../../conformance/wires/encode-message.ts'
import { leaveWired } from '../../../conformance/wires/leave-wired.ts'
import { openWired } from '../../../conformance/wires/open-wired.ts'
import type { WireProfile } from '../../../conformance/wires/wire-profile.ts'
import { type Corruption, corrupt, corruptions } from '../../engine/corruptions.ts'
import type { Property } from '../../engine/property.ts'
import { letters } from './letters.ts'
import { say } from './words/say.ts'

/** A conversation that is not as it should be, and how its client leaves. */
export interface SurvivalExample {
  readonly size: number
  readonly damage: readonly Corruption[]
  readonly ending: 'end' | 'reset'
}

/** The client that sends damaged bytes. */
export const hurtfulName = 'mora'

const damagedFile = 'dañado.pdf'

/** The bytes of an example: a whole conversation that does not wait, damaged somewhere. */
export function damagedBytes(context: Pick<ServerContext, 'profile'>, { size, damage }: SurvivalExample): Buffer {
  const file = { name: damagedFile, content: letters(size, 0) }
  const offer = encodeMessage(context.profile as WireProfile, 'client', 'offer', { name: damagedFile, size })
  return corrupt(Buffer.concat([offer, contentFrame(contentText(context), file).frame]), damage)
}

/** Whatever one client sends, another that comes afterwards can send its file. */
export function survivalProperty(context: ServerContext): Property<SurvivalExample> {
  return {
    name: 'survival',
    arbitrary: fc.record({
      size: fc.nat(40),
      damage: corruptions(),
      ending: fc.constantFrom('end' as const, 'reset' as const),
    }),
    recover: async () => {
      if (!context.subject.program) return false
      await context.restart()
      return true
    },
    run: async (example) => {
      const bytes = damagedBytes(context, example)
      const { ending } = example
      const sent = [bytes, Buffer.from(ending)]
      try {
        const wasSeen = await hurt(context, bytes, ending)
        const ana = await openWired(context, 'ana')
        await upload(context, ana, { name: freshName(context.random), content: letters(16, 1) })
        await leaveWired(ana)
        return { kind: 'held', seen: wasSeen, sent }
      } catch (problem) {
        // a server that ended is not even reached
        if (!(problem instanceof SubjectDead || problem instanceof ExpectationFailed)) throw problem
        const shown = JSON.stringify(bytes.toString('latin1').slice(0, 120))
        const reason = {
          code: 'others-hurt',
          text: say('others-hurt', { name: hurtfulName, ending, sent: shown }),
          expected: say('others-expected'),
          ...(problem instanceof ExpectationFailed && { actual: problem.reason.text }),
          pictures: [pictureOf(bytes, say('damaged-conversation'))],
        }
        return { kind: 'broke', reason, facts: { answer: 'closed' }, sent }
      }
    },
  }
}

/** Sends the bytes and leaves; whether the server demonstrably read them. */
async function hurt(context: ServerContext, bytes: Buffer, ending: SurvivalExample['ending']): Promise<boolean> {
  const peer = await openWired(context, hurtfulName)
  await peer.sendBytes(bytes)
  const evidence = await seen(peer.session, { gapMs: context.pace.gapMs, queues: context.queues })
  if (ending === 'reset') peer.session.reset()
  else await leaveWired(peer)
  // what was answered and closed at once was read
  return isSeen(evidence) || peer.session.ending !== undefined
}
