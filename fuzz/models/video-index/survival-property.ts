import { isSeen } from '../../../conformance/faults/evidence.ts'
import { seen } from '../../../conformance/faults/send-in-pieces.ts'
import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { Text } from '../../../conformance/model/text.ts'
import { pictureOf } from '../../../conformance/oracles/picture.ts'
import { RawPeer } from '../../../conformance/peers/raw-peer.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { SubjectDead } from '../../../conformance/subject/subject-dead.ts'
import { leavePolitely } from '../../../conformance/suites/video-index/open-peer.ts'
import { videoIndexService } from '../../../conformance/suites/video-index/service.ts'
import { bytesWithCuts } from '../../engine/bytes-with-cuts.ts'
import type { Property } from '../../engine/property.ts'
import { damagedBytes, hurtfulName, type SurvivalExample, survivalExamples } from './survival-example.ts'
import { say } from './words/say.ts'

/** Whatever one client sends, another that was connected before is still answered, and a new one is too. */
export function survivalProperty(context: ServerContext): Property<SurvivalExample> {
  return {
    name: 'video-index-survival',
    arbitrary: survivalExamples(),
    recover: () => startAgain(context),
    run: async (example) => {
      const bytes = damagedBytes(example)
      const sent = [bytes, Buffer.from(example.ending)]
      const peers: RawPeer[] = []
      const open = async (name: string) => {
        const peer = new RawPeer(name, await context.connect(name), context.pace)
        peers.push(peer)
        return peer
      }
      try {
        const witness = context.traits.concurrency === 'many' ? await open('ana') : undefined
        if (witness) await expectServed(context, witness)
        const wasSeen = await hurt(context, await open(hurtfulName), bytes, example.ending)
        await expectServed(context, witness ?? (await open('luis')))
        return { kind: 'held', seen: wasSeen, sent }
      } catch (problem) {
        const text = problemText(problem)
        const reason = {
          code: 'others-hurt',
          text: say('others-hurt', { name: hurtfulName, ending: example.ending, hex: bytesWithCuts(bytes, []) }),
          expected: say('others-expected'),
          actual: text,
          pictures: [pictureOf(bytes, say('damaged-message'))],
        }
        return { kind: 'broke', reason, facts: { answer: 'none' }, sent }
      } finally {
        await Promise.all(peers.map(leavePolitely))
      }
    },
  }
}

async function expectServed(context: ServerContext, peer: RawPeer): Promise<void> {
  const { frame, expectAnswer } = videoIndexService.ask(context)
  await peer.sendBytes(frame)
  await expectAnswer(peer)
}

/** Sends the bytes and leaves; whether the server demonstrably read them. */
async function hurt(
  { pace, queues, traits }: ServerContext,
  peer: RawPeer,
  bytes: Buffer,
  ending: SurvivalExample['ending'],
): Promise<boolean> {
  await peer.sendBytes(bytes)
  const evidence = await seen(peer.session, { gapMs: pace.gapMs, queues })
  if (ending === 'reset') peer.session.reset()
  // where clients are served in turn, the next can only be served when this one has left
  else if (ending === 'end' || traits.concurrency !== 'many') await leavePolitely(peer)
  return isSeen(evidence)
}

/** A server that was hurt is started again before anything else is tried; one that is not ours may have got over it. */
async function startAgain(context: ServerContext): Promise<boolean> {
  if (context.subject.kind === 'target') return true
  return context.restart().then(
    () => true,
    (problem: unknown) => {
      if (problem instanceof SubjectDead) return false
      throw problem
    },
  )
}

/** @throws what is no fault of the server. */
function problemText(problem: unknown): Text {
  if (problem instanceof ExpectationFailed) return problem.reason.actual ?? problem.reason.text
  if (problem instanceof SubjectDead) return problem.text
  throw problem
}
