import fc from 'fast-check'
import { isSeen } from '../../../conformance/faults/evidence.ts'
import { seen } from '../../../conformance/faults/send-in-pieces.ts'
import { frameFields, pictureOf } from '../../../conformance/oracles/picture.ts'
import { FramedPeer } from '../../../conformance/peers/framed-peer.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { SubjectDead } from '../../../conformance/subject/subject-dead.ts'
import { lengthField, maxBodyBytes } from '../../../reference/exercises/storage/protocol.ts'
import { encodeLength, maxAnnounced } from '../../../reference/wire/length-prefix.ts'
import { disassemblePickle } from '../../../reference/wire/pickle/disassemble-pickle.ts'
import { bytesWithCuts } from '../../engine/bytes-with-cuts.ts'
import { type Corruption, corrupt, corruptions } from '../../engine/corruptions.ts'
import type { ExampleResult, ExampleRun } from '../../engine/example-result.ts'
import { announcedLength, type Lie, lyingLengths } from '../../engine/lying-lengths.ts'
import type { Property } from '../../engine/property.ts'
import type { Wrong } from './storage-line.ts'
import { isRefusal, type StorageLines } from './storage-lines.ts'
import { plainList, requestFrame, requests, type ServedFile, type StorageRequest } from './storage-request.ts'
import { say } from './words/say.ts'

/** A message that is not as it should be, and what its sender does next. */
export interface SurvivalExample {
  readonly request: StorageRequest
  readonly damage: { readonly lie: Lie } | { readonly corruptions: readonly Corruption[] }
  readonly ending: 'end' | 'reset' | 'stay'
}

/** The lane of the client that must not be hurt. */
const witness = 0
/** The client that sends damaged bytes. */
export const hurtfulName = 'mora'

/** The bytes of an example. */
export function damagedBytes({ request, damage }: SurvivalExample, files: readonly ServedFile[]): Buffer {
  const frame = requestFrame(request, files)
  if ('corruptions' in damage) return corrupt(frame, damage.corruptions)
  const body = frame.subarray(lengthField.bytes)
  return Buffer.concat([encodeLength(announcedLength(damage.lie, body.length), lengthField), body])
}

/** Whatever one client sends, another that asks afterwards gets its answer. */
export function survivalProperty(
  anySpelling: boolean,
  context: ServerContext,
  lines: StorageLines,
): Property<SurvivalExample> {
  const atOnce = context.traits.concurrency === 'many'
  const health = { isHurt: false }
  return {
    name: 'survival',
    arbitrary: fc
      .record({
        request: requests(anySpelling),
        damage: fc.oneof(
          fc.record({ lie: lyingLengths(maxAnnounced(lengthField)) }),
          fc.record({ corruptions: corruptions() }),
        ),
        ending: fc.constantFrom('end' as const, 'reset' as const, 'stay' as const),
      })
      .filter((example) => isBearable(damagedBytes(example, lines.files))),
    recover: async () => {
      const ready = !health.isHurt || (await lines.startAgain()) || (await lines.revive())
      health.isHurt = !ready
      return ready
    },
    run: async (example, how) => {
      const bytes = damagedBytes(example, lines.files)
      // where clients are served in turn, the next can only be served when this one has left
      const ending = atOnce || example.ending === 'reset' ? example.ending : 'end'
      const sent = [bytes, Buffer.from(ending)]
      if (atOnce) await lines.line(witness)
      else await lines.keepOnly(0)
      const wasSeen = await hurt(bytes, ending, context)
      const wrong = await othersAnswer(how, lines)
      if (!wrong) return { kind: 'held', seen: wasSeen, sent }
      health.isHurt = true
      await lines.drop(witness)
      return broke(bytes, ending, wrong, sent)
    },
  }
}

/** CPython makes room for the memo index that a pickle names: by chance that may be all the memory of a machine. */
function isBearable(damaged: Buffer): boolean {
  return disassemblePickle(damaged.subarray(lengthField.bytes)).every(({ opcode }) => opcode !== 'LONG_BINPUT')
}

/** Sends the bytes and leaves; whether the server demonstrably read them. */
async function hurt(
  bytes: Buffer,
  ending: SurvivalExample['ending'],
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

async function othersAnswer(how: ExampleRun, lines: StorageLines): Promise<Wrong | undefined> {
  try {
    const line = await lines.line(witness)
    line.forget()
    return await line.ask(plainList, lines.files, lines.waitMs(how))
  } catch (problem) {
    if (!isRefusal(problem)) throw problem
    return problem instanceof SubjectDead
      ? { kind: 'closed', text: problem.text }
      : { kind: 'none', text: problem.reason.actual ?? problem.reason.text }
  }
}

function broke(
  bytes: Buffer,
  ending: SurvivalExample['ending'],
  wrong: Wrong,
  sent: readonly Uint8Array[],
): ExampleResult {
  const reason = {
    code: 'others-hurt',
    text: say('others-hurt', { name: hurtfulName, ending, hex: bytesWithCuts(bytes, []) || '–' }),
    expected: say('others-expected'),
    actual: wrong.text,
    pictures: [pictureOf(bytes, say('damaged-message'), frameFields(bytes.length, lengthField.bytes))],
  }
  return { kind: 'broke', reason, facts: { answer: wrong.kind }, sent }
}
