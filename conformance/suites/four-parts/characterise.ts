import { type WireName, wires } from '../../../reference/exercises/four-parts/protocol.ts'
import { ExpectationFailed } from '../../model/outcome-errors.ts'
import { paceFor } from '../../model/pace.ts'
import { randomFor } from '../../model/random.ts'
import type { Concurrency, ServerTraits } from '../../model/server-traits.ts'
import type { ServerAccess } from '../../runner/suite.ts'
import { say as sayEngine } from '../../words/say.ts'
import { findWire, type Probe } from './find-wire.ts'
import { freshUpload } from './fresh-upload.ts'
import { leavePolitely } from './open-uploader.ts'
import { Uploader } from './uploader.ts'
import { say } from './words/say.ts'

/** How long an acknowledgement may take before anything was measured. */
const firstAnswerMs = 3000
/** How long after the beginning of an acknowledgement its end is awaited meanwhile. */
const firstGapMs = 20
const probeBytes = 16

/** Finds out which wire a server speaks, how fast it acknowledges and how many clients it serves. */
export async function characterise(access: ServerAccess): Promise<ServerTraits> {
  const named = access.wire as WireName | undefined
  const first = await probe(access, named ?? 'canonical')
  const found = named ? { wire: named, last: first } : await findWire(access, first, () => probe(access, 'unframed'))
  const { wire, last } = found
  if (last.answeringMs === undefined) {
    await leavePolitely(last.uploader)
    return {
      concurrency: 'unknown',
      answeringMs: undefined,
      wire,
      details: {},
      observations: [sayEngine('trait-unknown')],
    }
  }
  const { answeringMs } = last
  const pace = paceFor(answeringMs, access.timeoutScale)
  const { concurrency, closes } = await serveSecond(access, last, wire, pace)
  return {
    concurrency,
    answeringMs,
    wire,
    details: { closes: closes ? 'yes' : 'no' },
    observations: [
      sayEngine(`trait-${concurrency}` as const),
      say(named ? 'wire-named' : 'wire-found', { wire }),
      sayEngine('trait-answering', {
        ms: answeringMs,
        deadline: pace.answerMs,
        silence: pace.silenceMs,
        gap: pace.gapMs,
      }),
    ],
  }
}

/** Sends one small file; the connection stays, so that a server that has one client in its life does not end here. */
async function probe(access: ServerAccess, wire: WireName): Promise<Probe> {
  const pace = { ...paceFor(firstAnswerMs / 20, access.timeoutScale), gapMs: firstGapMs, answerMs: firstAnswerMs }
  const uploader = new Uploader('ana', await access.connect(), pace, wires[wire])
  const upload = freshUpload(randomFor(Date.now(), `probe/${wire}/${process.pid}`), probeBytes)
  const isAcknowledged = await uploader.upload(upload).then(() => true, failedExpectation)
  return { wire, uploader, upload, isAcknowledged, answeringMs: isAcknowledged ? slowestAnswer(uploader) : undefined }
}

function failedExpectation(thrown: unknown): false {
  if (thrown instanceof ExpectationFailed) return false
  throw thrown
}

/** The longest time between something sent and the first that came back, in milliseconds. */
function slowestAnswer({ session: { history } }: Uploader): number {
  const waits = history.map((event, i) => {
    const next = event.kind === 'out' ? history.slice(i).find(({ kind }) => kind === 'in') : undefined
    return next ? next.atMs - event.atMs : 0
  })
  return Math.max(...waits)
}

/** A second client says its address while the first one is still there; where it is not answered, the first one leaves. */
async function serveSecond(
  access: ServerAccess,
  { uploader: ana }: Probe,
  wire: WireName,
  pace: ReturnType<typeof paceFor>,
): Promise<{ readonly concurrency: Concurrency; readonly closes: boolean }> {
  const luis = new Uploader('luis', await access.connect(), pace, wires[wire])
  const isAcked = (asked: Promise<void>) => asked.then(() => true, failedExpectation)
  const atOnce = await isAcked(luis.sayAddress())
  const closes = await leavePolitely(ana)
  const concurrency = atOnce ? 'many' : (await isAcked(luis.expectAcks('ip'))) ? 'iterative' : 'one-life'
  await leavePolitely(luis)
  return { concurrency, closes }
}
