import fc, { type Arbitrary } from 'fast-check'
import { isSeen } from '../../../conformance/faults/evidence.ts'
import { seen } from '../../../conformance/faults/send-in-pieces.ts'
import { FramedPeer } from '../../../conformance/peers/framed-peer.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { SubjectDead } from '../../../conformance/subject/subject-dead.ts'
import { lengthField, maxBodyBytes } from '../../../reference/exercises/canvas/protocol.ts'
import { encodeLength, maxAnnounced } from '../../../reference/wire/length-prefix.ts'
import { type Corruption, corrupt, corruptions } from '../../engine/corruptions.ts'
import type { ExampleRun } from '../../engine/example-result.ts'
import { announcedLength, type Lie, lyingLengths } from '../../engine/lying-lengths.ts'
import type { Property } from '../../engine/property.ts'
import type { BoardAnswer } from './canvas-line.ts'
import { type CanvasLines, isRefusal } from './canvas-lines.ts'
import { asks, type ClientRequest, paintRequests, plainAsk, requestFrame } from './client-request.ts'
import { survivalReason } from './survival-reason.ts'

/** How the client that sent damaged bytes goes away. */
export type HurtfulEnding = 'end' | 'reset' | 'stay'

/** A message that is not as it should be, and what its sender does next. */
export interface SurvivalExample {
  readonly request: ClientRequest
  readonly damage: { readonly lie: Lie } | { readonly corruptions: readonly Corruption[] }
  readonly ending: HurtfulEnding
}

/** The lane of the client that must not be hurt. */
const witness = 0
/** The client that sends damaged bytes. */
export const hurtfulName = 'mora'

/** The bytes of an example. */
export function damagedBytes({ request, damage }: SurvivalExample): Buffer {
  const frame = requestFrame(request)
  if ('corruptions' in damage) return corrupt(frame, damage.corruptions)
  const body = frame.subarray(lengthField.bytes)
  return Buffer.concat([encodeLength(announcedLength(damage.lie, body.length), lengthField), body])
}

/** Whatever one client sends, another that asks afterwards gets its board. */
export function survivalProperty(context: ServerContext, lines: CanvasLines): Property<SurvivalExample> {
  const atOnce = context.traits.concurrency === 'many'
  const health = { isHurt: false }
  return {
    name: 'survival',
    arbitrary: survivalExamples(),
    recover: () => recover(lines, health),
    run: async (example, how) => {
      const bytes = damagedBytes(example)
      const ending = atOnce ? example.ending : leaving(example.ending)
      const sent = [bytes, Buffer.from(ending)]
      if (atOnce) await (await lines.line(witness)).drain()
      else await lines.keepOnly(0)
      const wasSeen = await hurt(bytes, ending, context)
      const answer = await othersAnswer(how, lines)
      if (answer.kind === 'board') return { kind: 'held', seen: wasSeen, sent }
      health.isHurt = true
      await lines.drop(witness)
      return {
        kind: 'broke',
        reason: survivalReason(hurtfulName, ending, bytes, answer.text),
        facts: { answer: answer.kind },
        sent,
      }
    },
  }
}

function survivalExamples(): Arbitrary<SurvivalExample> {
  return fc.record({
    request: fc.oneof({ withCrossShrink: true }, asks(true), paintRequests(true)),
    damage: fc.oneof(
      fc.record({ lie: lyingLengths(maxAnnounced(lengthField)) }),
      fc.record({ corruptions: corruptions() }),
    ),
    ending: fc.constantFrom('end' as const, 'reset' as const, 'stay' as const),
  })
}

/** Where clients are served in turn, the next can only be served when this one has left. */
function leaving(ending: HurtfulEnding): Exclude<HurtfulEnding, 'stay'> {
  return ending === 'reset' ? 'reset' : 'end'
}

/** Sends the bytes and leaves; whether the server demonstrably read them. */
async function hurt(
  bytes: Buffer,
  ending: HurtfulEnding,
  { connect, pace, queues, defer }: ServerContext,
): Promise<boolean> {
  const peer = new FramedPeer(hurtfulName, await connect(hurtfulName), pace, lengthField, maxBodyBytes)
  await peer.sendBytes(bytes)
  const evidence = await seen(peer.session, { gapMs: pace.gapMs, queues })
  if (ending === 'stay') defer(() => peer[Symbol.asyncDispose]())
  else if (ending === 'reset') peer.session.reset()
  else {
    peer.session.end()
    await peer.session.next(pace.silenceMs)
    await peer[Symbol.asyncDispose]()
  }
  return isSeen(evidence)
}

async function othersAnswer(how: ExampleRun, lines: CanvasLines): Promise<BoardAnswer> {
  try {
    const line = await lines.line(witness)
    await line.drain()
    await line.peer.sendBytes(plainAsk)
    return await line.nextBoard(lines.waitMs(how))
  } catch (problem) {
    if (!isRefusal(problem)) throw problem
    return problem instanceof SubjectDead
      ? { kind: 'closed', text: problem.text }
      : { kind: 'none', text: problem.reason.actual ?? problem.reason.text }
  }
}

/** A server that was hurt is started again before anything else is tried; one that is not ours may have got over it. */
async function recover(lines: CanvasLines, health: { isHurt: boolean }): Promise<boolean> {
  const ready = !health.isHurt || (await lines.startAgain()) || (await lines.revive())
  health.isHurt = !ready
  return ready
}
