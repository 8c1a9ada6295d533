import {
  encodeMessage,
  lengthField,
  maxBodyBytes,
  pintar,
  readServerMessage,
} from '../../../reference/exercises/canvas/protocol.ts'
import { paceFor } from '../../model/pace.ts'
import type { Concurrency, ServerTraits } from '../../model/server-traits.ts'
import { type FrameArrival, FramedPeer } from '../../peers/framed-peer.ts'
import type { ServerAccess } from '../../runner/suite.ts'
import { say as sayEngine } from '../../words/say.ts'
import { askBoard } from './exchanges.ts'
import { leavePolitely } from './leave-politely.ts'
import { say } from './words/say.ts'

/** How long an answer may take before anything was measured. */
const firstAnswerMs = 3000
/** How long the answer to something else may take when the first did not come. */
const secondAnswerMs = 1500
/** How often the answering time is measured. */
const measurements = 4

/** Paints a white cell white: harmless, and answered even by a server that does not know `nuevo`. */
const paintWhite = encodeMessage(pintar({ x: 0, y: 0 }, 'white'))

/** Finds out how fast a canvas server answers, how many clients it serves, and whom it answers. */
export async function characterise(access: ServerAccess): Promise<ServerTraits> {
  const ana = await peerOf(access, 'ana', paceFor(firstAnswerMs / 20, access.timeoutScale))
  const isNewAnswered = (await slowestAnswer(ana, askBoard.frame, 1, firstAnswerMs)) !== undefined
  const opener = isNewAnswered ? askBoard.frame : paintWhite
  const answeringMs = await slowestAnswer(ana, opener, measurements, isNewAnswered ? firstAnswerMs : secondAnswerMs)
  if (answeringMs === undefined) {
    await ana[Symbol.asyncDispose]()
    return { concurrency: 'unknown', answeringMs, details: {}, observations: [sayEngine('trait-unknown')] }
  }
  const { concurrency, reachesAna, closes } = await serveSecond(access, ana, opener, answeringMs)
  const pace = paceFor(answeringMs, access.timeoutScale)
  return {
    concurrency,
    answeringMs,
    details: { nuevoReaches: reachesAna ? 'all' : 'asker', closes: closes ? 'yes' : 'no' },
    observations: [
      sayEngine(`trait-${concurrency}` as const),
      sayEngine('trait-answering', {
        ms: answeringMs,
        deadline: pace.answerMs,
        silence: pace.silenceMs,
        gap: pace.gapMs,
      }),
      ...(concurrency === 'many' ? [say(reachesAna ? 'observed-nuevo-all' : 'observed-nuevo-asker')] : []),
    ],
  }
}

async function peerOf({ connect }: ServerAccess, name: string, pace: ReturnType<typeof paceFor>): Promise<FramedPeer> {
  return new FramedPeer(name, await connect(), pace, lengthField, maxBodyBytes)
}

/** The slowest of `times` answers in milliseconds; undefined when one does not come in time. */
async function slowestAnswer(
  peer: FramedPeer,
  request: Buffer,
  times: number,
  withinMs: number,
): Promise<number | undefined> {
  let slowest = 0
  for (let i = 0; i < times; i++) {
    const since = performance.now()
    await peer.sendBytes(request)
    if ((await peer.nextFrame(withinMs)).kind !== 'frame') return undefined
    slowest = Math.max(slowest, performance.now() - since)
  }
  return slowest
}

/**
 * A second client asks while the first is connected. Where it is not answered, the first one leaves politely while
 * the second stays, so that no server meets a connection that died in its queue.
 */
async function serveSecond(
  access: ServerAccess,
  ana: FramedPeer,
  opener: Buffer,
  answeringMs: number,
): Promise<{ readonly concurrency: Concurrency; readonly reachesAna: boolean; readonly closes: boolean }> {
  const pace = paceFor(answeringMs, access.timeoutScale)
  const luis = await peerOf(access, 'luis', pace)
  await luis.sendBytes(opener)
  const atOnce = isServed(await luis.nextFrame(pace.answerMs))
  const reachesAna = atOnce && (await ana.nextFrame(pace.silenceMs)).kind === 'frame'
  const closes = await leavePolitely(ana, firstAnswerMs)
  const concurrency = atOnce ? 'many' : isServed(await luis.nextFrame(pace.answerMs)) ? 'iterative' : 'one-life'
  await leavePolitely(luis, closes ? firstAnswerMs : pace.answerMs)
  return { concurrency, reachesAna, closes }
}

/** A farewell is no answer: it is how a server that has no room sends somebody away. */
function isServed(arrival: FrameArrival): boolean {
  return arrival.kind === 'frame' && readServerMessage(arrival.body).kind !== 'close'
}
