import { descargar } from '../../../reference/exercises/video-index/protocol.ts'
import { type Pace, paceFor } from '../../model/pace.ts'
import type { Concurrency, ServerTraits } from '../../model/server-traits.ts'
import { RawPeer } from '../../peers/raw-peer.ts'
import type { ServerAccess } from '../../runner/suite.ts'
import { say } from '../../words/say.ts'
import { leavePolitely } from './open-peer.ts'

/** How long an answer may take before anything was measured. */
const firstAnswerMs = 3000
/** How often the answering time is measured. */
const measurements = 4
/** Changes nothing and is always answered: by a refusal, or because nobody has such a video. */
const harmless = descargar('zocalo-no-existe.mp4')

/** Finds out how fast a central server answers and how many clients it serves. */
export async function characterise(access: ServerAccess): Promise<ServerTraits> {
  const ana = await peerOf(access, 'ana', paceFor(firstAnswerMs / 20, access.timeoutScale))
  const answeringMs = await slowestAnswer(ana)
  if (answeringMs === undefined) {
    await ana[Symbol.asyncDispose]()
    return { concurrency: 'unknown', answeringMs, details: {}, observations: [say('trait-unknown')] }
  }
  const pace = paceFor(answeringMs, access.timeoutScale)
  const concurrency = await serveSecond(access, ana, pace)
  const { answerMs: deadline, silenceMs: silence, gapMs: gap } = pace
  return {
    concurrency,
    answeringMs,
    details: {},
    observations: [
      say(`trait-${concurrency}` as const),
      say('trait-answering', { ms: answeringMs, deadline, silence, gap }),
    ],
  }
}

async function peerOf({ connect }: ServerAccess, name: string, pace: Pace): Promise<RawPeer> {
  return new RawPeer(name, await connect(), pace)
}

/** The slowest answer in milliseconds; undefined when the first does not come. */
async function slowestAnswer(peer: RawPeer): Promise<number | undefined> {
  let slowest: number | undefined
  for (let i = 0; i < measurements; i++) {
    const since = performance.now()
    if (!(await isAnswered(peer, firstAnswerMs))) return slowest
    slowest = Math.max(slowest ?? 0, performance.now() - since)
  }
  return slowest
}

/** Any answer counts; its first bytes show that somebody is served. */
async function isAnswered(peer: RawPeer, withinMs: number): Promise<boolean> {
  await peer.sendText(harmless)
  return (await peer.reply(() => true, withinMs)).kind === 'whole'
}

/** A second client asks while the first is connected; where it is not answered, the first one leaves and it waits. */
async function serveSecond(access: ServerAccess, ana: RawPeer, pace: Pace): Promise<Exclude<Concurrency, 'unknown'>> {
  const luis = await peerOf(access, 'luis', pace)
  const atOnce = await isAnswered(luis, pace.answerMs)
  await leavePolitely(ana)
  const isNext = atOnce || (await luis.reply(() => true, pace.answerMs)).kind === 'whole'
  await leavePolitely(luis)
  return atOnce ? 'many' : isNext ? 'iterative' : 'one-life'
}
