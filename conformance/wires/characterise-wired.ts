import type { Session } from '../../reference/net/session.ts'
import { ExpectationFailed } from '../model/outcome-errors.ts'
import { type Pace, paceFor } from '../model/pace.ts'
import { type Random, randomFor } from '../model/random.ts'
import type { Concurrency, ServerTraits } from '../model/server-traits.ts'
import type { ServerAccess } from '../runner/suite.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { say } from '../words/say.ts'
import { sayWith } from '../words/say-with.ts'
import { unknownWire } from './open-wired.ts'
import { slowestAnswer } from './slowest-answer.ts'
import { transportOf, type WireProfile } from './wire-profile.ts'
import { WiredPeer } from './wired-peer.ts'

/** How an exercise finds out what a server is like. */
export interface WiredProbe {
  /** A whole harmless conversation. @throws ExpectationFailed when the server does not take part. */
  readonly converse: (peer: WiredPeer, random: Random) => Promise<void>
  /** The beginning of a conversation, answered by a server that has time for one more client. @throws ExpectationFailed */
  readonly begin: (peer: WiredPeer, random: Random) => Promise<void>
  /** What `begin` begins may be over with its answer: only a further, silent client shows whether another one waits. */
  readonly beginMayEnd?: true
  /** Takes leave after either. */
  readonly leave: (peer: WiredPeer) => Promise<void>
}

interface Trial {
  readonly profile: WireProfile
  readonly fits: boolean
  readonly understood: number
  /** What the server said in this trial. */
  readonly said: Buffer
  readonly answeringMs: number | undefined
}

/** How long an answer may take before anything was measured; less from a server that said nothing to the first wire. */
const firstAnswerMs = 2500
const nextAnswerMs = 1000
const firstSettleMs = 60
/** A greeting comes by itself, so that it is awaited less long. */
const greetingMs = 600
const mostSaidBytes = 80
const betweenTexts = Buffer.from(' · ')

/** Finds the wire that a server speaks among `profiles`, how fast it answers, and how many clients it serves. */
export async function characteriseWired(
  access: ServerAccess,
  profiles: readonly WireProfile[],
  probe: WiredProbe,
): Promise<ServerTraits> {
  const tried = candidates(access, profiles)
  const [nearest] = tried.length > 0 ? tried : profiles
  if (tried.length === 0 && nearest) return unknown(nearest.name, 'undefined')
  const trial = await findWire(access, tried, probe)
  const isNamed = access.wire !== undefined || access.profile !== undefined
  const wire = trial.profile.name
  if (!trial.fits && !isNamed) return unknown(wire, visible(trial.said))
  if (trial.answeringMs === undefined) {
    const observations = [say('trait-unknown')]
    return { concurrency: 'unknown', answeringMs: undefined, wire, details: {}, observations }
  }
  const pace = paceFor(trial.answeringMs, access.timeoutScale)
  const { concurrency, elsewhere } = await serveSecond(access, trial.profile, probe, pace)
  return {
    concurrency,
    answeringMs: trial.answeringMs,
    wire,
    details: {},
    observations: [
      say(`trait-${concurrency}` as const),
      sayWith(isNamed ? 'wire-named' : 'wire-found', { wire, title: trial.profile.title }),
      ...(elsewhere === undefined ? [] : [say('answers-elsewhere', { port: String(elsewhere) })]),
      say('trait-answering', {
        ms: trial.answeringMs,
        deadline: pace.answerMs,
        silence: pace.silenceMs,
        gap: pace.gapMs,
      }),
    ],
  }
}

/** A server that speaks no wire that we know; what it said, and which one is nearest. */
function unknown(wire: string, said: string): ServerTraits {
  const observations = [say('unknown-wire', { said, nearest: wire })]
  return { concurrency: 'unknown', answeringMs: undefined, wire, details: { [unknownWire]: said }, observations }
}

/** The wire that the user names, else all that can be spoken over the transport of the server. */
function candidates(
  { wire, profile, transport }: ServerAccess,
  profiles: readonly WireProfile[],
): readonly WireProfile[] {
  if (profile) return [profile]
  if (wire !== undefined) return profiles.filter(({ name }) => name === wire)
  return profiles.filter((each) => transport === undefined || transportOf(each) === transport)
}

/** The first wire that fits, else the one in which most was understood. */
async function findWire(access: ServerAccess, profiles: readonly WireProfile[], probe: WiredProbe): Promise<Trial> {
  let best: Trial | undefined
  let hasSpoken = false
  for (const [i, profile] of profiles.entries()) {
    if (i > 0) await startAgain(access)
    const answerMs = (i === 0 || hasSpoken ? firstAnswerMs : nextAnswerMs) * access.timeoutScale
    const trial = await tryWire(access, profile, probe, answerMs)
    if (trial.fits) return trial
    hasSpoken ||= trial.said.length > 0
    if (!best || trial.understood > best.understood) best = trial
  }
  if (!best) throw new Error('there is no wire profile to try')
  if (profiles.length > 1) await startAgain(access)
  return best
}

async function tryWire(
  access: ServerAccess,
  profile: WireProfile,
  probe: WiredProbe,
  answerMs: number,
): Promise<Trial> {
  const session = await access.connect()
  const peer = new WiredPeer('ana', session, trialPace(session, answerMs, access.timeoutScale), profile, 'client')
  const fits = await succeeds(async () => {
    await greeted(peer, greetingMs * access.timeoutScale)
    await probe.converse(peer, randomFor(Date.now(), `probe/${profile.name}/${process.pid}`))
  })
  await probe.leave(peer)
  const { history } = peer.session
  const said = Buffer.concat(
    history.flatMap((event) => (event.kind === 'in' ? [event.bytes, betweenTexts] : [])).slice(0, -1),
  )
  return { profile, fits, understood: peer.understood, said, answeringMs: slowestAnswer(history) }
}

/** Who has answered once shows how long its next answer may take: a wire that does not fit is found out sooner. */
function trialPace({ history }: Session, firstMs: number, scale: number): Pace {
  const untilNow = paceFor(1, scale)
  return {
    ...untilNow,
    settleMs: firstSettleMs * scale,
    get answerMs() {
      const slowestMs = slowestAnswer(history)
      return slowestMs === undefined ? firstMs : Math.min(firstMs, paceFor(slowestMs, scale).answerMs)
    },
  }
}

/** A server that was left in the middle of something, or that ended, is started again where it is ours. */
async function startAgain({ subject }: ServerAccess): Promise<void> {
  if (subject.kind !== 'target') await subject.restart()
}

/** A second client begins while the first one is there; where it is not answered, the first one leaves. */
async function serveSecond(
  access: ServerAccess,
  profile: WireProfile,
  probe: WiredProbe,
  pace: Pace,
): Promise<{ readonly concurrency: Concurrency; readonly elsewhere: number | undefined }> {
  const random = randomFor(Date.now(), `second/${profile.name}/${process.pid}`)
  if (access.subject.program && (await hasEnded(access, pace))) return { concurrency: 'one-life', elsewhere: undefined }
  const ana = await tryPeer(access, 'ana', pace, profile)
  if (!ana) return { concurrency: 'one-life', elsewhere: undefined }
  const isServedAgain = await succeeds(async () => {
    await greeted(ana)
    await probe.begin(ana, random)
  })
  const elsewhere =
    'answeredElsewhere' in ana.session ? (ana.session.answeredElsewhere as number | undefined) : undefined
  if (!isServedAgain) {
    await probe.leave(ana)
    return { concurrency: 'one-life', elsewhere }
  }
  const holdsNobody = ana.session.transport === 'tcp' && (probe.beginMayEnd || (await hasBeenClosed(ana)))
  const silent = holdsNobody ? await tryPeer(access, 'eva', pace, profile) : undefined
  const luis = await tryPeer(access, 'luis', pace, profile)
  const begins = () =>
    succeeds(async () => {
      if (!luis) return
      await greeted(luis)
      await probe.begin(luis, random)
    })
  const atOnce = luis !== undefined && (await begins())
  if (silent) await probe.leave(silent)
  await probe.leave(ana)
  if (luis) await probe.leave(luis)
  return { concurrency: atOnce ? 'many' : 'iterative', elsewhere }
}

/** Who serves one request and closes is not kept busy by a client that had its answer. */
async function hasBeenClosed({ session, pace }: WiredPeer): Promise<boolean> {
  return !session.hasArrived && ['end', 'reset'].includes((await session.next(pace.gapMs)).kind)
}

async function hasEnded({ subject }: ServerAccess, { silenceMs }: Pace): Promise<boolean> {
  return (await subject.program?.waitForExit(silenceMs)) !== undefined
}

async function greeted(peer: WiredPeer, withinMs: number = peer.pace.answerMs): Promise<void> {
  if (peer.has('greeting')) await peer.expect(['greeting'], withinMs)
}

async function peerOf(access: ServerAccess, name: string, pace: Pace, profile: WireProfile): Promise<WiredPeer> {
  return new WiredPeer(name, await access.connect(), pace, profile, 'client')
}

async function tryPeer(
  access: ServerAccess,
  name: string,
  pace: Pace,
  profile: WireProfile,
): Promise<WiredPeer | undefined> {
  try {
    return await peerOf(access, name, pace, profile)
  } catch (thrown) {
    if (thrown instanceof SubjectDead) return undefined
    throw thrown
  }
}

async function succeeds(act: () => Promise<void>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (thrown) {
    if (thrown instanceof ExpectationFailed) return false
    throw thrown
  }
}

function visible(said: Buffer): string {
  if (said.length === 0) return 'undefined'
  return said.toString('utf8', 0, mostSaidBytes).replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '·')
}
