import { descargar, encodeMensaje, lengthField, maxBodyBytes } from '../../../reference/exercises/storage/protocol.ts'
import { paceFor } from '../../model/pace.ts'
import type { Concurrency, ServerTraits } from '../../model/server-traits.ts'
import { FramedPeer } from '../../peers/framed-peer.ts'
import type { ServerAccess } from '../../runner/suite.ts'
import { say } from '../../words/say.ts'
import { listFrame } from './ask.ts'
import { leavePolitely } from './leave-politely.ts'
import { plainFile } from './served-files.ts'

/** How long an answer may take before anything was measured. */
const firstAnswerMs = 3000
/** How long the answer to something else may take when the first did not come. */
const secondAnswerMs = 1500
/** How often the answering time is measured. */
const measurements = 4
/** How long a program that ends with its clients may take for that. */
const endingMs = 2000

/** Answered even by a server that cannot list, be it with an error. */
const downloadFrame = encodeMensaje(descargar(plainFile.name))

/** Finds out how fast a storage server answers, how many clients it serves, and what becomes of it when they leave. */
export async function characterise(access: ServerAccess): Promise<ServerTraits> {
  const ana = await peerOf(access, 'ana', paceFor(firstAnswerMs / 20, access.timeoutScale))
  const isListed = (await slowestAnswer(ana, listFrame, 1, firstAnswerMs)) !== undefined
  const opener = isListed ? listFrame : downloadFrame
  const answeringMs = await slowestAnswer(ana, opener, measurements, isListed ? firstAnswerMs : secondAnswerMs)
  if (answeringMs === undefined) {
    await ana[Symbol.asyncDispose]()
    return { concurrency: 'unknown', answeringMs, details: {}, observations: [say('trait-unknown')] }
  }
  const { concurrency, closes, endsWithItsClients } = await serveSecond(access, ana, opener, answeringMs)
  const pace = paceFor(answeringMs, access.timeoutScale)
  return {
    concurrency,
    answeringMs,
    details: { closes: closes ? 'yes' : 'no', endsWithItsClients: endsWithItsClients ? 'yes' : 'no' },
    observations: [
      say(`trait-${concurrency}` as const),
      say('trait-answering', {
        ms: answeringMs,
        deadline: pace.answerMs,
        silence: pace.silenceMs,
        gap: pace.gapMs,
      }),
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
 * A second client asks while the first is connected. The first one leaves politely while the second stays, so that no
 * server meets a connection that died in its queue; a second client that was served and is not any more tells of a
 * server that ends with its clients.
 */
async function serveSecond(
  access: ServerAccess,
  ana: FramedPeer,
  opener: Buffer,
  answeringMs: number,
): Promise<{ readonly concurrency: Concurrency; readonly closes: boolean; readonly endsWithItsClients: boolean }> {
  const pace = paceFor(answeringMs, access.timeoutScale)
  const luis = await peerOf(access, 'luis', pace)
  await luis.sendBytes(opener)
  const atOnce = (await luis.nextFrame(pace.answerMs)).kind === 'frame'
  const closes = await leavePolitely(ana, firstAnswerMs)
  const isServedLater = atOnce
    ? (await slowestAnswer(luis, opener, 2, firstAnswerMs)) !== undefined
    : (await luis.nextFrame(pace.answerMs)).kind === 'frame'
  const program = access.subject.program
  const isLeft = luis.session.ending !== undefined
  const endsWithItsClients = isLeft && program !== undefined && (await program.waitForExit(endingMs)) !== undefined
  await leavePolitely(luis, closes ? firstAnswerMs : pace.answerMs)
  const concurrency = atOnce ? 'many' : isServedLater ? 'iterative' : 'one-life'
  return { concurrency, closes, endsWithItsClients }
}
